package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The SQL of notices that are yet to be shared out. Every call joins the caller's transaction. */
@ApplicationScoped
class NoticeTable {

    private final Sql sql;
    private final Ids ids;

    NoticeTable(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** A notice that waits. */
    record Waiting(UUID id, Notice notice) {}

    void insert(List<Notice> notices) {
        sql.run("""
                insert into notice (id, kind, agency_code, case_id, tracking_number, account, facts, at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """, statement -> {
            for (Notice notice : notices) {
                statement.setObject(1, ids.next());
                statement.setString(2, notice.kind().name());
                statement.setString(3, notice.agencyCode());
                statement.setObject(4, notice.caseId());
                statement.setString(5, notice.trackingNumber());
                statement.setString(6, notice.account());
                statement.setString(7, sql.write(notice.facts()));
                statement.setObject(8, Sql.moment(notice.at()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Takes the oldest out, passing over those that another replica holds. */
    List<Waiting> takeOldest(int limit) {
        return sql.run("""
                delete from notice where id = any (array(
                    select id from notice order by at, id limit ? for update skip locked))
                returning *
                """, statement -> {
            statement.setInt(1, limit);
            return Sql.rows(statement, this::read);
        });
    }

    private Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new Notice(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("agency_code"),
                        row.getObject("case_id", UUID.class),
                        row.getString("tracking_number"),
                        row.getString("account"),
                        sql.facts(row.getString("facts")),
                        Sql.instant(row, "at")));
    }
}
