package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.reckoning.DueTime;
import id.penghubung.focalpoint.deadlines.reckoning.Reckoning;
import id.penghubung.focalpoint.deadlines.reckoning.Suspension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it comes out when it is counted again. What is breached stays so, with its moment; only the rungs above
 * move. What is suspended moves when its clock goes on.
 */
record Recount(
        UUID id,
        UUID subjectId,
        Stage stage,
        Instant fromDue,
        Instant dueAt,
        LocalDate dueDate,
        boolean provisional,
        @Nullable Rung nextRung,
        @Nullable Instant nextAt,
        String calendarCode,
        @Nullable DeadlinePolicy policy) {

    /**
     * Counts again.
     *
     * @param policy the policy that takes the place of the deadline's own, or null
     */
    static Recount of(
            Deadline deadline,
            List<Suspension> ledger,
            WorkingCalendar calendar,
            @Nullable DeadlinePolicy policy,
            Ladder ladder) {
        boolean pausable = policy == null ? deadline.isPausable() : policy.pausable();
        Reckoning reckoning = new Reckoning(
                policy == null ? deadline.budget() : policy.budget(),
                deadline.startedAt(),
                pausable ? ledger : List.of(),
                calendar);
        DeadlineView before = deadline.view();
        Optional<DueTime> due = deadline.state() == DeadlineState.RUNNING ? reckoning.due() : Optional.empty();
        Optional<Ladder.Step> next = deadline.nextRung().flatMap(rung -> ladder.at(rung, reckoning));
        return new Recount(
                deadline.id(),
                deadline.subjectId(),
                deadline.stage(),
                before.dueAt(),
                due.map(DueTime::at).orElse(before.dueAt()),
                due.map(DueTime::date).orElse(before.dueDate()),
                due.map(DueTime::provisional).orElse(Boolean.TRUE.equals(before.provisional())),
                deadline.isSuspended()
                        ? deadline.nextRung().orElse(null)
                        : next.map(Ladder.Step::rung).orElse(null),
                deadline.isSuspended() ? null : next.flatMap(Ladder.Step::at).orElse(null),
                calendar.definition().code(),
                policy);
    }

    boolean moves() {
        return !dueAt.equals(fromDue);
    }

    /** Whether anything of the deadline would be other than it is. */
    boolean changes(Deadline deadline) {
        return moves()
                || policy != null
                || provisional != Boolean.TRUE.equals(deadline.view().provisional())
                || !calendarCode.equals(deadline.calendarCode())
                || !Objects.equals(nextAt, deadline.nextAt().orElse(null));
    }

    DeadlineMove move() {
        return new DeadlineMove(id, subjectId, stage, fromDue, dueAt);
    }
}
