package id.penghubung.kit.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** SQL of failing rows. Every call joins the caller's transaction, or runs in its own if there is none. */
@ApplicationScoped
class FailingRowTable {

    private final DataSource database;

    FailingRowTable(DataSource database) {
        this.database = database;
    }

    /** Number of failed attempts and time of the next attempt. */
    record NextAttempt(int attempts, Instant nextAttemptAt) {}

    NextAttempt record(
            String worker, UUID row, String failure, Instant now, Duration initialDelay, Duration maxDelay) {
        String sql = """
                insert into failing_row as f (worker, row_id, attempts, first_failed_at, last_failed_at, next_attempt_at,
                                              last_failure)
                values (?, ?, 1, ?, ?, ?, ?)
                on conflict (worker, row_id) do update set
                    attempts = f.attempts + 1, last_failed_at = excluded.last_failed_at, last_failure = excluded.last_failure,
                    next_attempt_at = excluded.last_failed_at
                        + make_interval(secs => least(?, ? * power(2, least(f.attempts, 30))))
                returning attempts, next_attempt_at
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, worker);
            statement.setObject(2, row);
            statement.setObject(3, utc(now));
            statement.setObject(4, utc(now));
            statement.setObject(5, utc(now.plus(initialDelay)));
            statement.setString(6, failure);
            statement.setDouble(7, maxDelay.toMillis() / 1000.0);
            statement.setDouble(8, initialDelay.toMillis() / 1000.0);
            try (ResultSet stored = statement.executeQuery()) {
                stored.next();
                return new NextAttempt(
                        stored.getInt(1),
                        stored.getObject(2, OffsetDateTime.class).toInstant());
            }
        } catch (SQLException unavailable) {
            throw new WorkUnavailableException(unavailable);
        }
    }

    boolean isReady(String worker, UUID row, Instant now) {
        String sql = "select 1 from failing_row where worker = ? and row_id = ? and next_attempt_at > ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, worker);
            statement.setObject(2, row);
            statement.setObject(3, utc(now));
            try (ResultSet notDue = statement.executeQuery()) {
                return !notDue.next();
            }
        } catch (SQLException unavailable) {
            throw new WorkUnavailableException(unavailable);
        }
    }

    void delete(String worker, List<UUID> rows) {
        String sql = "delete from failing_row where worker = ? and row_id = any (?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, worker);
            statement.setArray(2, connection.createArrayOf("uuid", rows.toArray()));
            statement.executeUpdate();
        } catch (SQLException unavailable) {
            throw new WorkUnavailableException(unavailable);
        }
    }

    /** Deletes failures whose next attempt was due before that time and did not happen: those rows are no longer due. */
    int deleteAbandoned(Instant before, int limit) {
        String sql = """
                delete from failing_row where (worker, row_id) in (
                    select worker, row_id from failing_row where next_attempt_at < ? order by next_attempt_at limit ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, utc(before));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException unavailable) {
            throw new WorkUnavailableException(unavailable);
        }
    }

    /** Returns the number of failing rows per worker. */
    Map<String, Long> countByWorker() {
        String sql = "select worker, count(*) from failing_row group by worker";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException unavailable) {
            throw new WorkUnavailableException(unavailable);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
