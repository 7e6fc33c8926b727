package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.reckoning.Reckoning;
import id.penghubung.focalpoint.deadlines.reckoning.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts deadlines by the rules that are in force. */
final class DeadlineCounter {

    private final DeadlineRules rules;
    private final Instant now;

    DeadlineCounter(DeadlineRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    Countdown begin(DeadlineSubject subject, DeadlinePolicy policy) {
        Reckoning reckoning = new Reckoning(
                policy.budget(),
                subject.startedAt(),
                List.of(),
                rules.calendars().ofAgency(subject.agencyCode()));
        return new Countdown(reckoning.due().orElseThrow(), policy.ladder().above(null, reckoning), now);
    }

    /** The count of a deadline with its ledger; empty while the clock stands still. */
    Optional<Countdown> again(Deadline deadline, List<Suspension> ledger) {
        Reckoning reckoning = reckoning(deadline, ledger);
        return reckoning.due().map(due -> new Countdown(due, next(deadline, reckoning), now));
    }

    /** The step above a rung that was just reached. */
    Optional<Ladder.Step> above(Rung reached, Deadline deadline, List<Suspension> ledger) {
        return ladder(deadline).above(reached, reckoning(deadline, ledger));
    }

    private Optional<Ladder.Step> next(Deadline deadline, Reckoning reckoning) {
        return deadline.nextRung().flatMap(rung -> ladder(deadline).at(rung, reckoning));
    }

    private Reckoning reckoning(Deadline deadline, List<Suspension> ledger) {
        return deadline.reckoning(ledger, calendar(deadline));
    }

    private WorkingCalendar calendar(Deadline deadline) {
        return rules.calendars().of(deadline.calendarCode());
    }

    Ladder ladder(Deadline deadline) {
        return deadline.policyId()
                .flatMap(rules::policy)
                .map(DeadlinePolicy::ladder)
                .orElse(Ladder.USUAL);
    }
}
