package id.penghubung.kit.outbox;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SQL of the outbox table. Every call joins the caller's transaction. */
@ApplicationScoped
class OutboxTable {

    /** Key of the advisory lock that allows only one relay per database. The value is arbitrary. */
    private static final long RELAY_LOCK = 7_061_935L;

    private final Jdbc jdbc;

    OutboxTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<OutboxRow> rows) {
        jdbc.batch(
                """
                insert into outbox (event_id, type, topic, record_key, subject, aggregate_version, occurred_at,
                                    traceparent, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                row -> Jdbc.parameters(
                        row.eventId(),
                        row.type(),
                        row.topic(),
                        row.key(),
                        row.subject(),
                        row.aggregateVersion(),
                        row.time(),
                        row.traceparent(),
                        row.body()));
    }

    /**
     * Waits for the relay lock, holds it for the rest of the transaction, and returns the oldest rows that may be published.
     * A row waits while an earlier row of the same key is parked. All rows wait while stored events are published again. The
     * database does it in one call, in which the rows are read with a snapshot from after the lock.
     *
     * <p>A relay whose connection is idle in its transaction loses the lock after one minute. The transaction does not wait
     * for the disk at commit (synchronous_commit off). If a deletion is lost in a crash, the event is only published again,
     * and consumers recognize it by its id.
     *
     * @param pausedTopics topics to leave out
     */
    List<OutboxRow> lockAndReadOldest(int limit, Set<String> pausedTopics) {
        return jdbc.list("""
                select position, event_id, type, topic, record_key, subject, aggregate_version, occurred_at,
                       traceparent, body
                from lock_and_read_outbox(?, ?, ?) order by position
                """, OutboxTable::row, RELAY_LOCK, SqlArray.texts(pausedTopics), limit);
    }

    Backlog backlog() {
        return jdbc.one("""
                select (select count(*) from outbox where parked_at is not null),
                       (select occurred_at from outbox where parked_at is null order by position limit 1)
                """, row -> new Backlog(row.getLong(1), Columns.instantOrNull(row, 2)));
    }

    /** Counts a failed attempt. After the last attempt the row is parked until an operator decides about it. */
    void recordRejection(OutboxRow row, String reason, int maxAttempts) {
        jdbc.update("""
                update outbox set attempts = attempts + 1, last_error = ?,
                       parked_at = case when attempts + 1 >= ? then now() end
                where position = ?
                """, reason, maxAttempts, row.position());
    }

    /** Maps a row of the outbox, or of the published events, which have the same columns. */
    static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getString("subject"),
                row.getLong("aggregate_version"),
                Columns.instant(row, "occurred_at"),
                row.getString("traceparent"),
                row.getString("body"));
    }
}
