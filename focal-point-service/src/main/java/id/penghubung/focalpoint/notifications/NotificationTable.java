package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores notifications until they are dispatched. Each call joins the caller's transaction. */
@ApplicationScoped
class NotificationTable {

    static final String OLDEST = "select n.id from notification n where "
            + FailingRows.retryDueCondition(NotificationDispatcher.WORKER, "n.id")
            + " order by n.at, n.id limit ? for update of n skip locked";

    private final Sql sql;
    private final IdGenerator ids;

    NotificationTable(Sql sql, IdGenerator ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void insert(List<Notification> notifications) {
        sql.run("""
                insert into notification (id, kind, agency_code, case_id, tracking_number, account, facts, at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """, statement -> {
            for (Notification notification : notifications) {
                statement.setObject(1, ids.next());
                statement.setString(2, notification.kind().name());
                statement.setString(3, notification.agencyCode());
                statement.setObject(4, notification.caseId());
                statement.setString(5, notification.trackingNumber());
                statement.setString(6, notification.account());
                statement.setString(7, sql.write(notification.facts()));
                statement.setObject(8, Sql.moment(notification.at()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Locks the oldest notifications that do not wait for a retry. Skips rows that another replica has locked. */
    List<UUID> lockOldest(Instant now, int limit) {
        return sql.run(OLDEST, statement -> {
            statement.setObject(1, Sql.moment(now));
            statement.setInt(2, limit);
            return Sql.rows(statement, row -> row.getObject(1, UUID.class));
        });
    }

    /** Locks those of the notifications that still exist and that no other replica has locked. */
    List<UUID> lock(Collection<UUID> notificationIds) {
        return sql.run("select id from notification where id = any (?) order by at, id for update skip locked", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", notificationIds.toArray()));
            return Sql.rows(statement, row -> row.getObject(1, UUID.class));
        });
    }

    /** Deletes locked notifications and returns them. */
    List<PendingNotification> deleteReturning(List<UUID> locked) {
        return sql.run("delete from notification where id = any (?) returning *", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", locked.toArray()));
            return Sql.rows(statement, this::read);
        });
    }

    private PendingNotification read(ResultSet row) throws SQLException {
        return new PendingNotification(
                row.getObject("id", UUID.class),
                new Notification(
                        NotificationKind.valueOf(row.getString("kind")),
                        row.getString("agency_code"),
                        row.getObject("case_id", UUID.class),
                        row.getString("tracking_number"),
                        row.getString("account"),
                        sql.facts(row.getString("facts")),
                        Sql.instant(row, "at")));
    }
}
