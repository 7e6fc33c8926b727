package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that sets the time limit of a stage, from its first day until another policy replaces it.
 *
 * @param subject the kind of subject, such as {@code COMPLAINT}, optionally with a class, such as {@code
 *     COMPLAINT:OVERSIGHT}
 * @param startEvent the event from which it counts
 * @param pausable whether the deadline is suspended while the agency waits for the reporter
 * @param basis the law or standard that sets the limit
 * @param validUntil the first day on which the policy is no longer valid; null while no other replaces it
 */
record DeadlinePolicy(
        long id,
        String subject,
        DeadlineStage stage,
        StartEvent startEvent,
        Budget budget,
        boolean pausable,
        String basis,
        EscalationPolicy escalationPolicy,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** The id of a policy that is not stored. */
    static final long NO_ID = 0;

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    int amount() {
        return budget.amount();
    }

    DeadlineUnit unit() {
        return budget.unit();
    }
}
