package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;

/**
 * How long a duty may take, from a day on until another policy takes its place.
 *
 * @param subject what has the duty, such as {@code COMPLAINT}, narrowed by a class as in {@code COMPLAINT:OVERSIGHT}
 * @param pausable whether the clock stops while the agency waits for the reporter
 * @param basis the law or standard that says so
 * @param validUntil the first day on which it is not valid any more; null while nothing takes its place
 */
record DeadlinePolicy(
        long id,
        String subject,
        DeadlineStage stage,
        Budget budget,
        boolean pausable,
        String basis,
        EscalationPolicy escalationPolicy,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

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
