package id.penghubung.complaints.handover;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of complaints that were handed over. Joins the caller's transaction. */
@ApplicationScoped
class HandOverTable implements ErasedRows {

    private static final String COLUMNS = """
            select complaint_id, outside_body, outside_body_name, sent_to, sent_on, reference, follow_up_on, handed_over_by,
                handed_over_at
            from complaint_hand_over
            """;

    private final Jdbc jdbc;

    HandOverTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HandOver handOver) {
        jdbc.update(
                """
                insert into complaint_hand_over (complaint_id, outside_body, outside_body_name, sent_to, sent_on, reference,
                    follow_up_on, handed_over_by, handed_over_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                handOver.complaintId(),
                handOver.outsideBody(),
                handOver.outsideBodyName(),
                handOver.sentTo(),
                handOver.sentOn(),
                handOver.reference(),
                handOver.followUpOn(),
                handOver.handedOverBy(),
                handOver.handedOverAt());
    }

    /** Returns those that need a question to the outside body, soonest first; one more than {@code limit} if there is a next page. */
    List<HandOver> page(LocalDate afterDay, UUID afterComplaint, int limit) {
        return jdbc.list(COLUMNS + """
                where follow_up_on is not null and (follow_up_on, complaint_id) > (?, ?)
                order by follow_up_on, complaint_id limit ?
                """, HandOverTable::read, afterDay, afterComplaint, limit + 1);
    }

    Optional<HandOver> find(UUID complaintId) {
        return jdbc.first(COLUMNS + "where complaint_id = ?", HandOverTable::read, complaintId);
    }

    Optional<HandOver> lock(UUID complaintId) {
        return jdbc.first(COLUMNS + "where complaint_id = ? for no key update", HandOverTable::read, complaintId);
    }

    void followUpOn(UUID complaintId, @Nullable LocalDate day) {
        jdbc.update("update complaint_hand_over set follow_up_on = ? where complaint_id = ?", day, complaintId);
    }

    @Override
    public String table() {
        return "complaint_hand_over";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("""
                update complaint_hand_over set sent_to = null, reference = null, follow_up_on = null where complaint_id = any (?)
                """, SqlArray.uuids(complaintIds));
    }

    private static HandOver read(ResultSet row) throws SQLException {
        return new HandOver(
                row.getObject("complaint_id", UUID.class),
                row.getString("outside_body"),
                row.getString("outside_body_name"),
                row.getString("sent_to"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("reference"),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("handed_over_by"),
                Columns.instant(row, "handed_over_at"));
    }
}
