package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.DueTime;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;

/**
 * A deadline as it comes out when it is counted again. What is breached stays so, with its moment and the calendar that
 * gave it; only the rungs above move. What is suspended moves when its clock goes on, unless a policy starts the clock.
 */
record RecalculatedDeadline(
        UUID id,
        UUID subjectId,
        DeadlineStage stage,
        DeadlineState state,
        Instant fromDue,
        Instant dueAt,
        LocalDate dueDate,
        boolean provisional,
        @Nullable EscalationLevel nextLevel,
        @Nullable Instant nextAt,
        String calendarCode,
        @Nullable DeadlinePolicy policy) {

    /**
     * Counts again.
     *
     * @param policy the policy that takes the place of the deadline's own, or null
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
                suspended ? null : next.flatMap(EscalationPolicy.NextEscalation::at).orElse(null),
                calendar.definition().code(),
                policy);
    }

    /** Another policy may let the clock stand that ran, where the agency waits already, and let run what stood. */
    private static DeadlineState stateAfter(Deadline deadline, @Nullable DeadlinePolicy policy, DeadlineCalculator calculator) {
        if (policy == null) {
            return deadline.state();
        }
        return calculator.due().isPresent() ? DeadlineState.RUNNING : DeadlineState.SUSPENDED;
    }

    boolean isMoved() {
        return !dueAt.equals(fromDue);
    }

    /** Whether anything of the deadline would be other than it is. */
    boolean differsFrom(Deadline deadline) {
        return isMoved()
                || policy != null
                || provisional != Boolean.TRUE.equals(deadline.view().provisional())
                || !calendarCode.equals(deadline.calendarCode())
                || !Objects.equals(nextAt, deadline.nextAt().orElse(null));
    }

    DeadlineMove move() {
        return new DeadlineMove(id, subjectId, stage, fromDue, dueAt);
    }
}
