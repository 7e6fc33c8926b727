package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.mail.FactsJson;
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

    private final Jdbc jdbc;
    private final FactsJson json;
    private final IdGenerator ids;

    NotificationTable(Jdbc jdbc, FactsJson json, IdGenerator ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    void insert(List<Notification> notifications) {
        jdbc.batch(
                """
                insert into notification (id, kind, agency_code, case_id, tracking_number, account, facts, at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                notifications,
                notification -> Jdbc.parameters(
                        ids.next(),
                        notification.kind(),
                        notification.agencyCode(),
                        notification.caseId(),
                        notification.trackingNumber(),
                        notification.account(),
                        json.write(notification.facts()),
                        notification.at()));
    }

    /** Locks the oldest notifications that do not wait for a retry. Skips rows that another replica has locked. */
    List<UUID> lockOldest(Instant now, int limit) {
        return jdbc.list(OLDEST, Columns::firstUuid, now, limit);
    }

    /** Locks those of the notifications that still exist and that no other replica has locked. */
    List<UUID> lock(Collection<UUID> notificationIds) {
        return jdbc.list(
                "select id from notification where id = any (?) order by at, id for update skip locked",
                Columns::firstUuid,
                SqlArray.uuids(notificationIds));
    }

    /** Deletes locked notifications and returns them. */
    List<PendingNotification> deleteReturning(List<UUID> locked) {
        return jdbc.list("delete from notification where id = any (?) returning *", this::read, SqlArray.uuids(locked));
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
                        json.read(row.getString("facts")),
                        Columns.instant(row, "at")));
    }
}
