package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of waiting recalculations, and of deadlines that they could not calculate, accessed with SQL. */
@ApplicationScoped
class RecalculationTable {

    private static final String READY =
            "r.finished_at is null and " + FailingRows.retryDueCondition(RecalculationJob.WORKER, "r.id");

    private static final String LOCK_FAILURES = "select f.deadline_id from recalculation_failure f where "
            + FailingRows.retryDueCondition(RecalculationRetry.WORKER, "f.deadline_id")
            + " order by f.recalculation_id, f.deadline_id limit ? for update of f skip locked";

    private final Jdbc jdbc;

    RecalculationTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A deadline that a recalculation could not calculate. */
    record Failure(UUID recalculationId, UUID deadlineId) {}

    /**
     * Locks the oldest unfinished recalculation that does not wait for a retry. Returns none while another replica has locked
     * it, and never the next one instead: of two policies the later one must be applied last.
     */
    List<UUID> lockOldest(Instant now) {
        String sql = "select r.id from recalculation r where r.id = (select r.id from recalculation r where " + READY
                + " order by r.id limit 1) and r.finished_at is null for no key update skip locked";
        return jdbc.list(sql, Columns::firstUuid, now);
    }

    /** Locks those of the recalculations that are not finished. */
    List<UUID> lock(Collection<UUID> recalculations) {
        return jdbc.list(
                "select id from recalculation where id = any (?) and finished_at is null for no key update skip locked",
                Columns::firstUuid,
                SqlArray.uuids(recalculations));
    }

    void markFailed(UUID recalculation) {
        jdbc.update("update recalculation set state = 'FAILED' where id = ? and finished_at is null", recalculation);
    }

    void recordFailure(UUID recalculation, UUID deadline, Instant now) {
        jdbc.update(
                "insert into recalculation_failure values (?, ?, ?) on conflict do nothing",
                recalculation,
                deadline,
                now);
    }

    /**
     * Returns open deadlines after a given one, ordered by id, without those that the recalculation failed to calculate:
     * {@link RecalculationRetry} processes them.
     */
    List<OpenDeadline> openAfter(UUID recalculation, UUID after, int limit) {
        String sql = """
                select d.id, d.subject_kind, d.subject_id from deadline d
                where (d.next_at is not null or d.state = 'SUSPENDED') and d.id > ?
                  and not exists (select 1 from recalculation_failure f
                                  where f.recalculation_id = ? and f.deadline_id = d.id)
                order by d.id limit ?
                """;
        return jdbc.list(
                sql,
                row -> new OpenDeadline(
                        row.getObject(1, UUID.class),
                        SubjectKind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)),
                after,
                recalculation,
                limit);
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
        return jdbc.one(sql, row -> row.getInt(1), recalculation, after, upTo, upTo);
    }

    /** Locks deadlines that are ready for a retry, those of the oldest recalculation first. */
    List<UUID> lockFailures(Instant now, int limit) {
        return distinct(jdbc.list(LOCK_FAILURES, Columns::firstUuid, now, limit));
    }

    List<UUID> lockFailures(Collection<UUID> deadlines) {
        return distinct(jdbc.list(
                "select deadline_id from recalculation_failure where deadline_id = any (?) for update skip locked",
                Columns::firstUuid,
                SqlArray.uuids(deadlines)));
    }

    /** Deletes and returns the failures of these deadlines, in the order in which the rules changed. */
    List<Failure> deleteFailures(Collection<UUID> deadlines) {
        String sql = """
                with taken as (delete from recalculation_failure where deadline_id = any (?) returning *)
                select recalculation_id, deadline_id from taken order by recalculation_id, deadline_id
                """;
        return jdbc.list(
                sql,
                row -> new Failure(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                SqlArray.uuids(deadlines));
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
        jdbc.update(sql, now);
    }

    /** Leaves out repeated ids: several recalculations may have failed on the same deadline. */
    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().distinct().toList();
    }
}
