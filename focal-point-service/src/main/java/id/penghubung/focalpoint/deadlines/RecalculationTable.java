package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The queue of waiting recalculations, and of deadlines that they could not calculate, accessed with SQL. */
@ApplicationScoped
class RecalculationTable {

    private static final String READY =
            "r.finished_at is null and " + FailingRows.retryDueCondition(RecalculationJob.WORKER, "r.id");

    private static final String LOCK_FAILURES = "select f.deadline_id from recalculation_failure f where "
            + FailingRows.retryDueCondition(RecalculationRetry.WORKER, "f.deadline_id")
            + " order by f.recalculation_id, f.deadline_id limit ? for update of f skip locked";

    private final DataSource database;

    RecalculationTable(DataSource database) {
        this.database = database;
    }

    /** A deadline that a recalculation could not calculate. */
    record Failure(UUID recalculationId, UUID deadlineId) {}

    /** The use of a prepared statement. */
    private interface StatementWork<T> {
        T execute(PreparedStatement statement) throws SQLException;
    }

    /**
     * Locks the oldest unfinished recalculation that does not wait for a retry. Returns none while another replica has locked
     * it, and never the next one instead: of two policies the later one must be applied last.
     */
    List<UUID> lockOldest(Instant now) {
        String sql = "select r.id from recalculation r where r.id = (select r.id from recalculation r where " + READY
                + " order by r.id limit 1) and r.finished_at is null for no key update skip locked";
        return run(sql, statement -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            return ids(statement);
        });
    }

    /** Locks those of the recalculations that are not finished. */
    List<UUID> lock(Collection<UUID> recalculations) {
        return run(
                "select id from recalculation where id = any (?) and finished_at is null for no key update skip locked",
                statement -> {
                    setIds(statement, recalculations);
                    return ids(statement);
                });
    }

    void markFailed(UUID recalculation) {
        run("update recalculation set state = 'FAILED' where id = ? and finished_at is null", statement -> {
            statement.setObject(1, recalculation);
            return statement.executeUpdate();
        });
    }

    void recordFailure(UUID recalculation, UUID deadline, Instant now) {
        run("insert into recalculation_failure values (?, ?, ?) on conflict do nothing", statement -> {
            statement.setObject(1, recalculation);
            statement.setObject(2, deadline);
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    /**
     * Returns open deadlines after a given one, ordered by id, without those that the recalculation failed to calculate:
     * {@link RecalculationRetry} processes them.
     */
    List<OpenDeadline> openAfter(UUID recalculation, UUID after, int limit) {
        String sql = """
                select d.id, d.subject_id from deadline d
                where (d.next_at is not null or d.state = 'SUSPENDED') and d.id > ?
                  and not exists (select 1 from recalculation_failure f
                                  where f.recalculation_id = ? and f.deadline_id = d.id)
                order by d.id limit ?
                """;
        return run(sql, statement -> {
            statement.setObject(1, after);
            statement.setObject(2, recalculation);
            statement.setInt(3, limit);
            List<OpenDeadline> open = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.add(new OpenDeadline(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return open;
        });
    }

    /** Counts all deadlines that the recalculation failed to calculate. */
    int countFailures(UUID recalculation) {
        return countFailures(recalculation, Recalculation.FIRST_CURSOR, null);
    }

    /** Counts the deadlines after one and up to another (null: all) that the recalculation failed to calculate. */
    int countFailures(UUID recalculation, UUID after, @Nullable UUID upTo) {
        String sql = """
                select count(*) from recalculation_failure
                where recalculation_id = ? and deadline_id > ? and (?::uuid is null or deadline_id <= ?)
                """;
        return run(sql, statement -> {
            statement.setObject(1, recalculation);
            statement.setObject(2, after);
            statement.setObject(3, upTo);
            statement.setObject(4, upTo);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Locks deadlines that are ready for a retry, those of the oldest recalculation first. */
    List<UUID> lockFailures(Instant now, int limit) {
        return run(LOCK_FAILURES, statement -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, limit);
            return ids(statement);
        });
    }

    List<UUID> lockFailures(Collection<UUID> deadlines) {
        return run(
                "select deadline_id from recalculation_failure where deadline_id = any (?) for update skip locked",
                statement -> {
                    setIds(statement, deadlines);
                    return ids(statement);
                });
    }

    /** Deletes and returns the failures of these deadlines, in the order in which the rules changed. */
    List<Failure> deleteFailures(Collection<UUID> deadlines) {
        String sql = """
                with taken as (delete from recalculation_failure where deadline_id = any (?) returning *)
                select recalculation_id, deadline_id from taken order by recalculation_id, deadline_id
                """;
        return run(sql, statement -> {
            setIds(statement, deadlines);
            List<Failure> failures = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    failures.add(new Failure(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return failures;
        });
    }

    /** Updates recalculations that ended with failures; those without remaining failures become {@code DONE}. */
    void updateFailedTotals(Instant now) {
        String sql = """
                update recalculation r set failed = found.failures, moved = found.moves,
                    state = case found.failures when 0 then 'DONE' else 'FAILED' end,
                    finished_at = case found.failures when 0 then ? else r.finished_at end
                from (select ended.id,
                             (select count(*) from recalculation_failure f where f.recalculation_id = ended.id) as failures,
                             (select count(*) from deadline_move m where m.recalculation_id = ended.id) as moves
                      from recalculation ended where ended.state = 'FAILED' and ended.finished_at is not null) as found
                where r.id = found.id and r.failed <> found.failures
                """;
        run(sql, statement -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, StatementWork<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.execute(statement);
        } catch (SQLException failure) {
            throw new DueDeadlineTable.DeadlinesUnavailableException(failure);
        }
    }

    private static void setIds(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids.stream().distinct().toList();
    }
}
