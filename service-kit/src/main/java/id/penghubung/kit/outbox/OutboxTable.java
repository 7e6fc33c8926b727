package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** SQL of the outbox table. Every call joins the caller's transaction. */
@ApplicationScoped
class OutboxTable {

    /** Key of the advisory lock that allows only one relay per database. The value is arbitrary. */
    private static final long RELAY_LOCK = 7_061_935L;

    private final OutboxSql sql;

    OutboxTable(OutboxSql sql) {
        this.sql = sql;
    }

    void insert(List<OutboxRow> rows) {
        sql.run("""
                insert into outbox (event_id, type, topic, record_key, subject, aggregate_version, occurred_at,
                                    traceparent, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            for (OutboxRow row : rows) {
                statement.setObject(1, row.eventId());
                statement.setString(2, row.type());
                statement.setString(3, row.topic());
                statement.setString(4, row.key());
                statement.setString(5, row.subject());
                statement.setLong(6, row.aggregateVersion());
                statement.setObject(7, row.time().atOffset(ZoneOffset.UTC));
                statement.setString(8, row.traceparent());
                statement.setString(9, row.body());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Waits for the relay lock and holds it for the rest of the transaction. A relay whose connection is idle in its
     * transaction loses the lock after one minute.
     *
     * <p>The transaction does not wait for the disk at commit (synchronous_commit off). If a deletion is lost in a crash,
     * the event is only published again, and consumers recognize it by its id.
     */
    void acquireRelayLock() {
        sql.run("""
                select set_config('synchronous_commit', 'off', true),
                       set_config('idle_in_transaction_session_timeout', '60s', true),
                       pg_advisory_xact_lock(?)
                """, statement -> {
            statement.setLong(1, RELAY_LOCK);
            return statement.execute();
        });
    }

    /**
     * Returns the oldest rows that may be published. A row waits while an earlier row of the same key is parked. All rows
     * wait while stored events are published again.
     *
     * @param pausedTopics topics to leave out
     */
    List<OutboxRow> oldest(int limit, Set<String> pausedTopics) {
        return sql.run("""
                select position, event_id, type, topic, record_key, subject, aggregate_version, occurred_at,
                       traceparent, body
                from outbox o
                where not exists (select 1 from republication where finished_at is null)
                  and parked_at is null
                  and topic <> all (?)
                  and not exists (select 1 from outbox p where p.parked_at is not null and p.record_key = o.record_key)
                order by position
                limit ?
                """, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", pausedTopics.toArray()));
            statement.setInt(2, limit);
            return OutboxSql.readAll(statement, OutboxSql::row);
        });
    }

    Backlog backlog() {
        return sql.run("""
                select (select count(*) from outbox where parked_at is not null),
                       (select occurred_at from outbox where parked_at is null order by position limit 1)
                """, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                OffsetDateTime oldest = found.getObject(2, OffsetDateTime.class);
                return new Backlog(found.getLong(1), oldest == null ? null : oldest.toInstant());
            }
        });
    }

    /** Counts a failed attempt. After the last attempt the row is parked until an operator decides about it. */
    void recordRejection(OutboxRow row, String reason, int maxAttempts) {
        sql.run("""
                update outbox set attempts = attempts + 1, last_error = ?,
                       parked_at = case when attempts + 1 >= ? then now() end
                where position = ?
                """, statement -> {
            statement.setString(1, reason);
            statement.setInt(2, maxAttempts);
            statement.setLong(3, row.position());
            return statement.executeUpdate();
        });
    }
}
