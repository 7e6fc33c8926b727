package id.penghubung.kit.work;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of failing rows. Every call joins the caller's transaction, or runs in its own if there is none. */
@ApplicationScoped
class FailingRowTable {

    private final Jdbc jdbc;

    FailingRowTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of failed attempts and time of the next attempt. */
    record NextAttempt(int attempts, Instant nextAttemptAt) {}

    NextAttempt record(String worker, UUID row, String failure, Instant now, Duration initialDelay, Duration maxDelay) {
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
        return jdbc.one(
                sql,
                stored -> new NextAttempt(stored.getInt(1), Columns.instant(stored, 2)),
                worker,
                row,
                now,
                now,
                now.plus(initialDelay),
                failure,
                maxDelay,
                initialDelay);
    }

    boolean isReady(String worker, UUID row, Instant now) {
        return jdbc.first(
                        "select 1 from failing_row where worker = ? and row_id = ? and next_attempt_at > ?",
                        notDue -> true,
                        worker,
                        row,
                        now)
                .isEmpty();
    }

    void delete(String worker, List<UUID> rows) {
        jdbc.update("delete from failing_row where worker = ? and row_id = any (?)", worker, SqlArray.uuids(rows));
    }

    /** Deletes failures whose next attempt was due before that time and did not happen: those rows are no longer due. */
    int deleteAbandoned(Instant before, int limit) {
        return jdbc.update("""
                delete from failing_row where (worker, row_id) in (
                    select worker, row_id from failing_row where next_attempt_at < ? order by next_attempt_at limit ?)
                """, before, limit);
    }

    /** Returns the number of failing rows per worker. */
    Map<String, Long> countByWorker() {
        return jdbc.map(
                "select worker, count(*) from failing_row group by worker",
                row -> row.getString(1),
                row -> row.getLong(2));
    }
}
