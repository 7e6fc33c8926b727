package id.penghubung.complaints.conversation;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.events.MeetingKind;
import id.penghubung.events.MessageParty;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of the messages about complaints. Each query contains what its reader may see. Joins the caller's transaction. */
@ApplicationScoped
class MessageTable implements ErasedRows {

    private static final String SELECT = """
            select m.id, m.complaint_id, m.seq, m.kind, m.sender, m.addressee, m.agency_code, m.text, m.written_by, m.sent_at,
                   t.id as meeting_id, t.kind as meeting_kind, t.state as meeting_state, t.meets_at, t.place, t.outcome
            from complaint_message m
            join complaint c on c.id = m.complaint_id
            left join complaint_meeting t on t.id = m.meeting_id
            """;

    private final Jdbc jdbc;

    MessageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The condition of a query, with its parameters. */
    record Condition(String sql, List<Object> parameters) {}

    /** Stores a message as the last one of its complaint, which the caller has locked. */
    void insert(Message message) {
        jdbc.update(
                """
                insert into complaint_message (id, complaint_id, seq, kind, sender, addressee, agency_code, round, meeting_id, text,
                                               written_by, sent_at)
                select ?, id, (select coalesce(max(m.seq), 0) + 1 from complaint_message m where m.complaint_id = c.id),
                       ?, ?, ?, ?, ?::int, ?::uuid, ?, ?, ?
                from complaint c where c.id = ?
                """,
                message.id(),
                message.kind(),
                message.sender(),
                message.addressee(),
                message.agencyCode(),
                message.round(),
                message.meetingId(),
                message.text(),
                message.writtenBy(),
                message.sentAt(),
                message.complaintId());
    }

    /** Returns messages, oldest first; one more than {@code limit} if there is a next page. */
    List<MessageRow> page(UUID complaintId, MessageScope scope, int afterSeq, int limit) {
        Condition visible = conditionOf(scope);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(complaintId, afterSeq));
        parameters.addAll(visible.parameters());
        parameters.add(limit + 1);
        return jdbc.list(pageSql(scope), MessageTable::read, parameters.toArray());
    }

    static String pageSql(MessageScope scope) {
        return SELECT + "where m.complaint_id = ? and m.seq > ? and "
                + conditionOf(scope).sql() + " order by m.seq limit ?";
    }

    /**
     * Returns the messages of complaints, by complaint, oldest first, for their reporter.
     *
     * @param limit maximum number of messages of a complaint
     */
    List<MessageRow> ofAll(Collection<UUID> complaintIds, int limit) {
        return jdbc.list(
                SELECT + "where m.complaint_id = any (?) and m.seq <= ? order by m.complaint_id, m.seq",
                MessageTable::read,
                SqlArray.uuids(complaintIds),
                limit);
    }

    Optional<MessageRow> find(UUID messageId, MessageScope scope) {
        Condition visible = conditionOf(scope);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(messageId));
        parameters.addAll(visible.parameters());
        return jdbc.first(SELECT + "where m.id = ? and " + visible.sql(), MessageTable::read, parameters.toArray());
    }

    @Override
    public String table() {
        return "complaint_message";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "update complaint_message set text = null where complaint_id = any (?) and text is not null",
                SqlArray.uuids(complaintIds));
    }

    private static Condition conditionOf(MessageScope scope) {
        return switch (scope) {
            case MessageScope.OfReporter own -> new Condition("c.reporter_id = ?", List.of(own.account()));
            case MessageScope.OfKnownReporter ignored -> new Condition("true", List.of());
            case MessageScope.OfAgency agency ->
                new Condition(
                        "c.agency_code = ? and c.status <> 'ARCHIVED' and m.agency_code = c.agency_code",
                        List.of(agency.agencyCode()));
            case MessageScope.OfCoordinator ignored ->
                new Condition("'COORDINATOR' in (m.sender, m.addressee)", List.of());
        };
    }

    private static MessageRow read(ResultSet row) throws SQLException {
        return new MessageRow(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getInt("seq"),
                MessageKind.valueOf(row.getString("kind")),
                MessageParty.valueOf(row.getString("sender")),
                MessageParty.valueOf(row.getString("addressee")),
                row.getString("agency_code"),
                row.getString("text"),
                row.getString("written_by"),
                Columns.instant(row, "sent_at"),
                meetingOf(row));
    }

    private static @Nullable MeetingView meetingOf(ResultSet row) throws SQLException {
        UUID id = row.getObject("meeting_id", UUID.class);
        return id == null
                ? null
                : new MeetingView(
                        id,
                        MeetingKind.valueOf(row.getString("meeting_kind")),
                        MeetingState.valueOf(row.getString("meeting_state")),
                        Columns.instant(row, "meets_at"),
                        row.getString("place"),
                        row.getString("outcome"));
    }
}
