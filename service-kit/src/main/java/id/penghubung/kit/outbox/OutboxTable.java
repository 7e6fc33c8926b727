package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of the outbox. Every call joins the caller's transaction. */
@ApplicationScoped
class OutboxTable {

    /** Any constant serves: it only keeps this database's relays from running at the same time. */
    private static final long RELAY_LOCK = 7_061_935L;

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    void insert(List<OutboxRow> rows) {
        run("""
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
     * Waits until this is the only relay at work on the database, for the rest of the transaction. A relay that falls
     * silent in its turn loses it after a minute. The transaction need not reach the disk before it counts as committed:
     * a deletion lost in a crash only publishes an event again, and its readers know it by its id.
     */
    void takeTurn() {
        run("""
                select set_config('synchronous_commit', 'off', true),
                       set_config('idle_in_transaction_session_timeout', '60s', true),
                       pg_advisory_xact_lock(?)
                """, statement -> {
            statement.setLong(1, RELAY_LOCK);
            return statement.execute();
        });
    }

    /**
     * The oldest rows that may be published; what stands behind a parked row of its own key waits with it.
     *
     * @param resting topics to leave out
     */
    List<OutboxRow> oldest(int limit, Set<String> resting) {
        return run("""
                select position, event_id, type, topic, record_key, subject, aggregate_version, occurred_at,
                       traceparent, body
                from outbox o
                where parked_at is null
                  and topic <> all (?)
                  and not exists (select 1 from outbox p where p.parked_at is not null and p.record_key = o.record_key)
                order by position
                limit ?
                """, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", resting.toArray()));
            statement.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(read(found));
                }
            }
            return rows;
        });
    }

    Backlog backlog() {
        return run("""
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

    void delete(List<OutboxRow> published) {
        if (published.isEmpty()) {
            return;
        }
        run("delete from outbox where position = any (?)", statement -> {
            statement.setArray(1, positions(statement.getConnection(), published));
            return statement.executeUpdate();
        });
    }

    /** Counts a failed attempt; at the last one the row is set aside for a person to look at. */
    void recordRefusal(OutboxRow row, String fault, int lastAttempt) {
        run("""
                update outbox set attempts = attempts + 1, fault = ?,
                       parked_at = case when attempts + 1 >= ? then now() end
                where position = ?
                """, statement -> {
            statement.setString(1, fault);
            statement.setInt(2, lastAttempt);
            statement.setLong(3, row.position());
            return statement.executeUpdate();
        });
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }

    private static java.sql.Array positions(Connection connection, List<OutboxRow> rows) throws SQLException {
        return connection.createArrayOf(
                "bigint", rows.stream().map(OutboxRow::position).toArray());
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new OutboxUnavailableException(failure);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** The outbox cannot be read or written; the cause says why. */
    static final class OutboxUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutboxUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
