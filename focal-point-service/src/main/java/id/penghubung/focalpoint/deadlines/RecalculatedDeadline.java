package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.DueTime;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of calculating a deadline again. A breached deadline keeps its due time and its calendar; only its later
 * escalations move. A suspended deadline moves when it is resumed, unless the new policy is not pausable.
 */
record RecalculatedDeadline(
        UUID id,
        SubjectKind subjectKind,
        UUID subjectId,
        DeadlineStage stage,
        DeadlineState state,
        Instant previousDueAt,
        Instant dueAt,
        LocalDate dueDate,
        boolean provisional,
        @Nullable EscalationLevel nextLevel,
        @Nullable Instant nextAt,
        String calendarCode,
        @Nullable DeadlinePolicy policy) {

    /**
     * Calculates a deadline again.
     *
     * @param policy the policy that replaces the policy of the deadline, or null
     */
    static RecalculatedDeadline of(
            Deadline deadline,
            List<Suspension> suspensions,
            WorkingCalendar calendar,
            @Nullable DeadlinePolicy policy,
            EscalationPolicy escalationPolicy) {
        DeadlineCalculator calculator = policy == null
                ? deadline.calculator(suspensions, calendar)
                : new DeadlineCalculator(
                        policy.budget(), deadline.startedAt(), policy.pausable() ? suspensions : List.of(), calendar);
        DeadlineState state = stateAfter(deadline, policy, calculator);
        boolean suspended = state == DeadlineState.SUSPENDED;
        DeadlineView before = deadline.view();
        Optional<DueTime> due = state == DeadlineState.RUNNING ? calculator.due() : Optional.empty();
        Optional<EscalationPolicy.NextEscalation> next =
                deadline.nextLevel().flatMap(level -> escalationPolicy.nextFrom(level, calculator));
        return new RecalculatedDeadline(
                deadline.id(),
                deadline.subjectKind(),
                deadline.subjectId(),
                deadline.stage(),
                state,
                before.dueAt(),
                due.map(DueTime::at).orElse(before.dueAt()),
                due.map(DueTime::date).orElse(before.dueDate()),
                due.map(DueTime::provisional).orElse(Boolean.TRUE.equals(before.provisional())),
                suspended
                        ? deadline.nextLevel().orElse(null)
                        : next.map(EscalationPolicy.NextEscalation::level).orElse(null),
                suspended
                        ? null
                        : next.flatMap(EscalationPolicy.NextEscalation::at).orElse(null),
                calendar.definition().code(),
                policy);
    }

    /** Returns the new state. Another policy can suspend a running deadline, if the agency waits, or resume a suspended one. */
    private static DeadlineState stateAfter(
            Deadline deadline, @Nullable DeadlinePolicy policy, DeadlineCalculator calculator) {
        if (policy == null) {
            return deadline.state();
        }
        return calculator.due().isPresent() ? DeadlineState.RUNNING : DeadlineState.SUSPENDED;
    }

    boolean isMoved() {
        return !dueAt.equals(previousDueAt);
    }

    /** Returns whether any value of the deadline would change. */
    boolean differsFrom(Deadline deadline) {
        return isMoved()
                || policy != null
                || provisional != Boolean.TRUE.equals(deadline.view().provisional())
                || !calendarCode.equals(deadline.calendarCode())
                || !Objects.equals(nextAt, deadline.nextAt().orElse(null));
    }

    DeadlineMove move() {
        return new DeadlineMove(id, subjectId, stage, previousDueAt, dueAt);
    }
}
