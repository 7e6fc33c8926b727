package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import id.penghubung.kit.inbox.NotReadyYetException;
import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * Returns the policy that applies to a stage of a subject, or that its fixed time limit makes.
     *
     * @throws NotReadyYetException if there is none
     */
    DeadlinePolicy policyOf(DeadlineSubject subject, DeadlineStage stage) {
        // Versions of a policy follow each other by one event, also if they count from different ones.
        LocalDate startDay = LocalDate.ofInstant(
                subject.usualStart(stage), calendarOf(subject).zone());
        return subject.fixed() == null
                ? rules.policyFor(subject.policySubjects(), stage, startDay)
                        .orElseThrow(() -> new NotReadyYetException(
                                "There is no policy for " + stage + " of " + subject.policySubjects()))
                : subject.fixed().policy(subject, stage, startDay);
    }

    WorkingCalendar calendarOf(DeadlineSubject subject) {
        return rules.calendars().ofAgency(subject.agencyCode());
    }

    /** @param earlier the suspensions of the subjects that this one follows */
    DeadlineSchedule first(DeadlineSubject subject, DeadlinePolicy policy, List<Suspension> earlier) {
        DeadlineCalculator calculator = calculator(subject, policy, earlier);
        return new DeadlineSchedule(
                calculator.due().orElseThrow(), policy.escalationPolicy().nextAfter(null, calculator), now);
    }

    /** Calculates a deadline again from other times, and goes on with its next level. */
    DeadlineSchedule again(Deadline deadline, DeadlineSubject subject, DeadlinePolicy policy) {
        DeadlineCalculator calculator = calculator(subject, policy, List.of());
        return new DeadlineSchedule(
                calculator.due().orElseThrow(),
                deadline.nextLevel().flatMap(level -> policy.escalationPolicy().nextFrom(level, calculator)),
                now);
    }

    private DeadlineCalculator calculator(DeadlineSubject subject, DeadlinePolicy policy, List<Suspension> earlier) {
        return new DeadlineCalculator(
                policy.budget(),
                subject.startedAt(policy.startEvent()),
                policy.pausable() ? earlier : List.of(),
                calendarOf(subject));
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
