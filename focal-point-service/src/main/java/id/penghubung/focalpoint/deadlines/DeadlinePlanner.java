package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calculates due times and next escalations with one version of the rules. */
final class DeadlinePlanner {

    private final DeadlineRules rules;
    private final Instant now;

    DeadlinePlanner(DeadlineRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    DeadlineSchedule first(DeadlineSubject subject, DeadlinePolicy policy) {
        DeadlineCalculator calculator = new DeadlineCalculator(
                policy.budget(),
                subject.startedAt(policy.startEvent()),
                List.of(),
                rules.calendars().ofAgency(subject.agencyCode()));
        return new DeadlineSchedule(
                calculator.due().orElseThrow(), policy.escalationPolicy().nextAfter(null, calculator), now);
    }

    /** Calculates a deadline again with its suspensions; empty while it is suspended. */
    Optional<DeadlineSchedule> recalculate(Deadline deadline, List<Suspension> suspensions) {
        DeadlineCalculator calculator = calculator(deadline, suspensions);
        return calculator.due().map(due -> new DeadlineSchedule(due, nextEscalation(deadline, calculator), now));
    }

    /** Returns the next escalation after a level that was just reached. */
    Optional<EscalationPolicy.NextEscalation> nextAfter(
            EscalationLevel reached, Deadline deadline, List<Suspension> suspensions) {
        return escalationPolicy(deadline).nextAfter(reached, calculator(deadline, suspensions));
    }

    private Optional<EscalationPolicy.NextEscalation> nextEscalation(Deadline deadline, DeadlineCalculator calculator) {
        return deadline.nextLevel().flatMap(level -> escalationPolicy(deadline).nextFrom(level, calculator));
    }

    private DeadlineCalculator calculator(Deadline deadline, List<Suspension> suspensions) {
        return deadline.calculator(suspensions, calendar(deadline));
    }

    private WorkingCalendar calendar(Deadline deadline) {
        return rules.calendars().of(deadline.calendarCode());
    }

    EscalationPolicy escalationPolicy(Deadline deadline) {
        return deadline.policyId()
                .flatMap(rules::policy)
                .map(DeadlinePolicy::escalationPolicy)
                .orElse(EscalationPolicy.DEFAULT);
    }
}
