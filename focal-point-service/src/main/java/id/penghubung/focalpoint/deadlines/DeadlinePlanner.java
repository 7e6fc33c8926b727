package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;

/** Counts deadlines by the rules that are in force. */
final class DeadlinePlanner {

    private final DeadlineRules rules;
    private final Instant now;

    DeadlinePlanner(DeadlineRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    DeadlineSchedule begin(DeadlineSubject subject, DeadlinePolicy policy) {
        DeadlineCalculator reckoning = new DeadlineCalculator(
                policy.budget(),
                subject.startedAt(),
                List.of(),
                rules.calendars().ofAgency(subject.agencyCode()));
        return new DeadlineSchedule(reckoning.due().orElseThrow(), policy.ladder().above(null, reckoning), now);
    }

    /** The count of a deadline with its ledger; empty while the clock stands still. */
    Optional<DeadlineSchedule> again(Deadline deadline, List<Suspension> ledger) {
        DeadlineCalculator reckoning = reckoning(deadline, ledger);
        return reckoning.due().map(due -> new DeadlineSchedule(due, next(deadline, reckoning), now));
    }

    /** The step above a rung that was just reached. */
    Optional<EscalationPolicy.Step> above(EscalationLevel reached, Deadline deadline, List<Suspension> ledger) {
        return ladder(deadline).above(reached, reckoning(deadline, ledger));
    }

    private Optional<EscalationPolicy.Step> next(Deadline deadline, DeadlineCalculator reckoning) {
        return deadline.nextRung().flatMap(rung -> ladder(deadline).at(rung, reckoning));
    }

    private DeadlineCalculator reckoning(Deadline deadline, List<Suspension> ledger) {
        return deadline.reckoning(ledger, calendar(deadline));
    }

    private WorkingCalendar calendar(Deadline deadline) {
        return rules.calendars().of(deadline.calendarCode());
    }

    EscalationPolicy ladder(Deadline deadline) {
        return deadline.policyId()
                .flatMap(rules::policy)
                .map(DeadlinePolicy::ladder)
                .orElse(EscalationPolicy.USUAL);
    }
}
