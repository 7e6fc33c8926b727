package id.penghubung.routing.trial;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.kit.work.Lease;
import id.penghubung.routing.decision.DecisionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores trials with their differences. Joins the caller's transaction. */
@ApplicationScoped
class TrialTable {

    private static final String COLUMNS = """
            select id, rule_set_id, rule_set_version, compared_with, state, since, maximum, examined, report, requested_by,
                requested_at, ended_at, failure
            from rule_set_trial
            """;

    static final String PAGE = COLUMNS
            + "where rule_set_id = ? and (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?";

    static final String DIFFERENCES = """
            select complaint_id, in_force, in_force_rule, draft, draft_rule, corrected_to, corrected_by
            from rule_set_trial_difference
            where trial_id = ? and complaint_id > ? order by complaint_id limit ?
            """;

    private final Jdbc jdbc;
    private final JsonText json;

    TrialTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Trial trial) {
        jdbc.update(
                """
                insert into rule_set_trial (id, rule_set_id, rule_set_version, compared_with, state, since, maximum, examined,
                    requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                trial.id(),
                trial.ruleSetId(),
                trial.ruleSetVersion(),
                trial.comparedWith(),
                trial.state(),
                trial.since(),
                trial.maximum(),
                trial.examined(),
                trial.requestedBy(),
                trial.requestedAt());
    }

    /** Returns trials of a rule set, newest first; one more than {@code limit} if there is a next page. */
    List<Trial> page(UUID ruleSetId, Instant beforeTime, UUID beforeId, int limit) {
        return jdbc.list(PAGE, this::read, ruleSetId, beforeTime, beforeId, limit + 1);
    }

    Optional<Trial> find(UUID ruleSetId, UUID id) {
        return jdbc.first(COLUMNS + "where id = ? and rule_set_id = ?", this::read, id, ruleSetId);
    }

    /** Returns whether a trial of a rule set waits or runs. */
    boolean hasUnfinished(UUID ruleSetId) {
        return jdbc.one(
                "select exists (select from rule_set_trial where rule_set_id = ? and state in ('WAITING', 'RUNNING'))",
                row -> row.getBoolean(1),
                ruleSetId);
    }

    /**
     * Claims the oldest trial that waits, or whose replica has stopped. It begins anew, without the differences of an earlier run.
     *
     * @param now time at which an earlier lease has ended
     */
    Optional<Trial> claim(Lease lease, Instant now) {
        Optional<Trial> due = jdbc.first(COLUMNS + """
                where state in ('WAITING', 'RUNNING') and (lease_until is null or lease_until < ?)
                order by requested_at, id limit 1 for no key update skip locked
                """, this::read, now);
        due.ifPresent(trial -> {
            jdbc.update(
                    "update rule_set_trial set state = 'RUNNING', examined = 0, attempts = attempts + 1, lease_token = ?,"
                            + " lease_until = ? where id = ?",
                    lease.token(),
                    lease.until(),
                    trial.id());
            jdbc.update("delete from rule_set_trial_difference where trial_id = ?", trial.id());
        });
        return due;
    }

    /**
     * Ends the trials that have no attempt left, with the failure of their last attempt.
     *
     * @param otherwise failure of a trial whose replica has ended in each attempt
     */
    void failExhausted(int mostAttempts, String otherwise, Instant now) {
        jdbc.update("""
                update rule_set_trial set state = 'FAILED', ended_at = ?, failure = coalesce(failure, ?), lease_token = null,
                    lease_until = null
                where state in ('WAITING', 'RUNNING') and attempts >= ? and (lease_until is null or lease_until < ?)
                """, now, otherwise, mostAttempts, now);
    }

    /** Stores why an attempt failed. The lease keeps the next one away for a while, unless there is none left. */
    void recordFailure(UUID id, UUID token, String failure, int mostAttempts) {
        jdbc.update("""
                update rule_set_trial
                set failure = ?, lease_until = case when attempts < ? then lease_until end
                where id = ? and lease_token = ? and state = 'RUNNING'
                """, failure, mostAttempts, id, token);
    }

    /** Releases a trial that this replica cannot end, because it stops. The attempt does not count. */
    void release(UUID id, UUID token) {
        jdbc.update("""
                update rule_set_trial set attempts = greatest(attempts - 1, 0), lease_token = null, lease_until = null
                where id = ? and lease_token = ? and state = 'RUNNING'
                """, id, token);
    }

    /** Deletes differences of trials that ended before a time, at most {@code limit}, and returns their number. */
    int deleteDifferences(Instant endedBefore, int limit) {
        return jdbc.update("""
                delete from rule_set_trial_difference where (trial_id, complaint_id) in (
                    select difference.trial_id, difference.complaint_id
                    from rule_set_trial trial join rule_set_trial_difference difference on difference.trial_id = trial.id
                    where trial.ended_at < ? limit ?)
                """, endedBefore, limit);
    }

    /** Deletes trials without differences that ended before a time, at most {@code limit}, and returns their number. */
    int deleteEnded(Instant before, int limit) {
        return jdbc.update("""
                delete from rule_set_trial where id in (
                    select id from rule_set_trial trial
                    where ended_at < ? and not exists (
                        select from rule_set_trial_difference difference where difference.trial_id = trial.id)
                    order by ended_at limit ?)
                """, before, limit);
    }

    /** Stores the progress and a new end of the lease. Returns false if the trial was cancelled, or another run has taken it over. */
    boolean advance(UUID id, Lease lease, int examined) {
        return jdbc.update("""
                        update rule_set_trial set examined = ?, lease_until = ?
                        where id = ? and lease_token = ? and state = 'RUNNING'
                        """, examined, lease.until(), id, lease.token()) == 1;
    }

    void finish(UUID id, Lease lease, TrialReport report, Instant now) {
        jdbc.update("""
                update rule_set_trial set state = 'FINISHED', examined = ?, report = ?::jsonb, ended_at = ?, lease_token = null,
                    lease_until = null
                where id = ? and lease_token = ? and state = 'RUNNING'
                """, report.examined(), json.write(report), now, id, lease.token());
    }

    /** Ends a trial that waits or runs. Returns false if it has ended already. */
    boolean cancel(UUID id, Instant now) {
        return jdbc.update("""
                        update rule_set_trial set state = 'CANCELLED', ended_at = ?, lease_token = null, lease_until = null
                        where id = ? and state in ('WAITING', 'RUNNING')
                        """, now, id) == 1;
    }

    void insertDifferences(UUID trialId, List<TrialDifference> differences) {
        jdbc.batch(
                """
                insert into rule_set_trial_difference (trial_id, complaint_id, in_force, in_force_rule, draft, draft_rule,
                    corrected_to, corrected_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                differences,
                each -> Jdbc.parameters(
                        trialId,
                        each.complaintId(),
                        each.inForce(),
                        each.inForceRule(),
                        each.draft(),
                        each.draftRule(),
                        each.correctedTo(),
                        each.correctedBy()));
    }

    /** Returns differences in the order of their complaints; one more than {@code limit} if there is a next page. */
    List<TrialDifference> differences(UUID trialId, UUID afterComplaint, int limit) {
        return jdbc.list(DIFFERENCES, TrialTable::readDifference, trialId, afterComplaint, limit + 1);
    }

    private Trial read(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getObject("rule_set_id", UUID.class),
                row.getLong("rule_set_version"),
                row.getObject("compared_with", UUID.class),
                TrialState.valueOf(row.getString("state")),
                Columns.instantOrNull(row, "since"),
                row.getInt("maximum"),
                row.getInt("examined"),
                json.readOrNull(row.getString("report"), TrialReport.class),
                row.getString("requested_by"),
                Columns.instant(row, "requested_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("failure"));
    }

    private static TrialDifference readDifference(ResultSet row) throws SQLException {
        String correctedBy = row.getString("corrected_by");
        return new TrialDifference(
                row.getObject("complaint_id", UUID.class),
                row.getString("in_force"),
                row.getString("in_force_rule"),
                row.getString("draft"),
                row.getString("draft_rule"),
                row.getString("corrected_to"),
                correctedBy == null ? null : DecisionSource.valueOf(correctedBy));
    }
}
