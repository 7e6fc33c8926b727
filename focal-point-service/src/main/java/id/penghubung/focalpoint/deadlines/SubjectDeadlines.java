package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All deadlines of one subject, earliest due time first.
 *
 * @param newBreaches breaches that this operation found; the caller publishes them
 */
public record SubjectDeadlines(List<DeadlineView> deadlines, List<Breach> newBreaches) {

    /** A subject without deadlines. */
    public static final SubjectDeadlines EMPTY = new SubjectDeadlines(List.of(), List.of());

    private static final Comparator<DeadlineView> EARLIEST_FIRST =
            Comparator.comparing(DeadlineView::dueAt).thenComparing(DeadlineView::stage);

    static SubjectDeadlines of(List<Deadline> deadlines, List<Breach> newBreaches) {
        return new SubjectDeadlines(
                deadlines.stream().map(Deadline::view).sorted(EARLIEST_FIRST).toList(), newBreaches);
    }

    /** Returns the due time of the stage, in any state. */
    public Optional<Instant> dueAt(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage)
                .map(DeadlineView::dueAt)
                .findFirst();
    }

    /** Returns the due time of the stage, if its deadline is running. */
    public Optional<Instant> runningDueAt(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage && deadline.state() == DeadlineState.RUNNING)
                .map(DeadlineView::dueAt)
                .findFirst();
    }

    /** Returns whether the time of the stage is over without the action, also before a sweep has marked the breach. */
    public boolean isOverdue(DeadlineStage stage, Instant now) {
        return deadlines.stream().anyMatch(deadline -> deadline.stage() == stage && deadline.isOverdue(now));
    }

    /** Returns the earliest due time of a pending action; it may be in the past. Suspended deadlines are left out. */
    public Optional<Instant> earliestPending() {
        return deadlines.stream()
                .filter(DeadlineView::isPending)
                .map(DeadlineView::dueAt)
                .findFirst();
    }
}
