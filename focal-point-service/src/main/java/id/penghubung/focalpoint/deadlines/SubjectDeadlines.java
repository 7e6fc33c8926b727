package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All deadlines of one subject, soonest first.
 *
 * @param newBreaches those that turned out to be breached just now; their owner tells of them
 */
public record SubjectDeadlines(List<DeadlineView> deadlines, List<Breach> newBreaches) {

    /** The sheet of a subject that has no deadlines. */
    public static final SubjectDeadlines EMPTY = new SubjectDeadlines(List.of(), List.of());

    private static final Comparator<DeadlineView> EARLIEST_FIRST =
            Comparator.comparing(DeadlineView::dueAt).thenComparing(DeadlineView::stage);

    static SubjectDeadlines of(List<Deadline> deadlines, List<Breach> newBreaches) {
        return new SubjectDeadlines(
                deadlines.stream().map(Deadline::view).sorted(EARLIEST_FIRST).toList(), newBreaches);
    }

    /** When the stage is due, whatever became of it. */
    public Optional<Instant> dueAt(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage)
                .map(DeadlineView::dueAt)
                .findFirst();
    }

    /** When the stage is due, where its clock runs and its time is not up. */
    public Optional<Instant> runningDueAt(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage && deadline.state() == DeadlineState.RUNNING)
                .map(DeadlineView::dueAt)
                .findFirst();
    }

    /** Whether the act is still owed although its time is up, also where no sweep has come by yet. */
    public boolean isOverdue(DeadlineStage stage, Instant now) {
        return deadlines.stream().anyMatch(deadline -> deadline.stage() == stage && deadline.isOverdue(now));
    }

    /** The soonest moment by which something is owed; also one that has passed. What is suspended waits with its clock. */
    public Optional<Instant> earliestPending() {
        return deadlines.stream()
                .filter(DeadlineView::isPending)
                .map(DeadlineView::dueAt)
                .findFirst();
    }
}
