package id.penghubung.quality.forums.proposals;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.forums.ParticipantGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores proposals with their answers. Joins the caller's transaction. */
@ApplicationScoped
class ProposalTable {

    private static final String COLUMNS = """
            select id, forum_id, channel, kind, participant_group, service_code, component, text, received_at, answer, outcome,
                shown, answered_by, answered_at
            from forum_proposal
            """;

    private final Jdbc jdbc;

    ProposalTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The proposals of a forum that a list shows. */
    enum Selection {
        ALL(""),
        UNANSWERED(" and answer is null"),
        SHOWN(" and shown");

        private final String condition;

        Selection(String condition) {
            this.condition = condition;
        }
    }

    /** Returns proposals, oldest first; one more than {@code limit} if there is a next page. */
    List<Proposal> page(UUID forumId, Selection selection, @Nullable UUID after, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(forumId, selection, after, limit, parameters);
        return jdbc.list(sql, ProposalTable::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            UUID forumId, Selection selection, @Nullable UUID after, int limit, List<@Nullable Object> parameters) {
        StringBuilder sql =
                new StringBuilder(COLUMNS).append("where forum_id = ?").append(selection.condition);
        parameters.add(forumId);
        if (after != null) {
            sql.append(" and id > ?");
            parameters.add(after);
        }
        parameters.add(limit + 1);
        return sql.append(" order by id limit ?").toString();
    }

    /** Returns the number of online proposals of a forum; {@code most} if there are more. */
    int onlineCount(UUID forumId, int most) {
        return jdbc.one("""
                select count(*) from
                    (select 1 from forum_proposal where forum_id = ? and channel = 'ONLINE' limit ?) proposal
                """, row -> row.getInt(1), forumId, most);
    }

    /** The numbers of proposals of a forum. */
    record Counts(int all, int unanswered) {}

    Counts counts(UUID forumId) {
        return jdbc.one(
                "select count(*), count(*) filter (where answer is null) from forum_proposal where forum_id = ?",
                row -> new Counts(row.getInt(1), row.getInt(2)),
                forumId);
    }

    boolean exists(UUID forumId, UUID id) {
        return jdbc.first("select 1 from forum_proposal where forum_id = ? and id = ?", row -> true, forumId, id)
                .isPresent();
    }

    void insert(Collection<Proposal> proposals) {
        jdbc.batch(
                """
                insert into forum_proposal (id, forum_id, channel, kind, participant_group, service_code, component, text, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposals,
                proposal -> Jdbc.parameters(
                        proposal.id(),
                        proposal.forumId(),
                        proposal.channel(),
                        proposal.contribution().kind(),
                        proposal.contribution().group(),
                        proposal.contribution().serviceCode(),
                        proposal.contribution().component(),
                        proposal.contribution().text(),
                        proposal.receivedAt()));
    }

    /** Stores an answer to proposals of a forum. Returns the number of those that exist. */
    int answer(UUID forumId, Collection<UUID> ids, Proposal.Answer answer) {
        return jdbc.update(
                """
                update forum_proposal set answer = ?, outcome = ?, shown = ?, answered_by = ?, answered_at = ?
                where forum_id = ? and id = any (?)
                """,
                answer.text(),
                answer.outcome(),
                answer.shown(),
                answer.by(),
                answer.at(),
                forumId,
                SqlArray.uuids(ids));
    }

    private static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("forum_id", UUID.class),
                ProposalChannel.valueOf(row.getString("channel")),
                new Proposal.Contribution(
                        ProposalKind.valueOf(row.getString("kind")),
                        ParticipantGroup.valueOf(row.getString("participant_group")),
                        row.getString("service_code"),
                        row.getString("component"),
                        row.getString("text")),
                Columns.instant(row, "received_at"),
                answer(row));
    }

    private static Proposal.@Nullable Answer answer(ResultSet row) throws SQLException {
        Instant at = Columns.instantOrNull(row, "answered_at");
        return at == null
                ? null
                : new Proposal.Answer(
                        row.getString("answer"),
                        ProposalOutcome.valueOf(row.getString("outcome")),
                        row.getBoolean("shown"),
                        row.getString("answered_by"),
                        at);
    }
}
