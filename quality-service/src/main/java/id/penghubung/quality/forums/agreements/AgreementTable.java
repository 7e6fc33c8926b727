package id.penghubung.quality.forums.agreements;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.forums.AgreementState;
import id.penghubung.quality.forums.forum.Forum;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores agreements. Joins the caller's transaction, which has locked the forum for a change. */
@ApplicationScoped
class AgreementTable {

    private static final String COLUMNS = """
            select id, forum_id, number, text, owner, due_on, proposal_id, state, completed_on, follow_up, version
            from forum_agreement
            """;

    private final Jdbc jdbc;

    AgreementTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Agreement> list(UUID forumId) {
        return jdbc.list(COLUMNS + "where forum_id = ? order by number", AgreementTable::read, forumId);
    }

    Optional<Agreement> find(UUID forumId, int number) {
        return jdbc.first(COLUMNS + "where forum_id = ? and number = ?", AgreementTable::read, forumId, number);
    }

    void insert(Agreement agreement, Forum.Change change) {
        jdbc.update(
                """
                insert into forum_agreement (id, forum_id, number, text, owner, due_on, proposal_id, state, changed_by, changed_at,
                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                agreement.id(),
                agreement.forumId(),
                agreement.number(),
                agreement.text(),
                agreement.owner(),
                agreement.dueOn(),
                agreement.proposalId(),
                agreement.state(),
                change.account(),
                change.at(),
                agreement.version());
    }

    void update(Collection<Agreement> agreements, Forum.Change change) {
        jdbc.batch(
                """
                update forum_agreement set text = ?, owner = ?, due_on = ?, proposal_id = ?, state = ?, completed_on = ?,
                    follow_up = ?, changed_by = ?, changed_at = ?, version = ?
                where id = ?
                """,
                agreements,
                agreement -> Jdbc.parameters(
                        agreement.text(),
                        agreement.owner(),
                        agreement.dueOn(),
                        agreement.proposalId(),
                        agreement.state(),
                        agreement.completedOn(),
                        agreement.followUp(),
                        change.account(),
                        change.at(),
                        agreement.version(),
                        agreement.id()));
    }

    void delete(UUID id) {
        jdbc.update("delete from forum_agreement where id = ?", id);
    }

    private static Agreement read(ResultSet row) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("forum_id", UUID.class),
                row.getInt("number"),
                row.getString("text"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("proposal_id", UUID.class),
                AgreementState.valueOf(row.getString("state")),
                row.getObject("completed_on", LocalDate.class),
                row.getString("follow_up"),
                row.getLong("version"));
    }
}
