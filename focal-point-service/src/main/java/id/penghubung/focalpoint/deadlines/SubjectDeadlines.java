package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All deadlines of one subject, earliest due time first.
 *
 * @param newBreaches breaches that this operation found; the caller publishes them. Without those of {@link
 *     DeadlineStage#INFORMATION_REPLY}: the agency has not missed what the reporter did not answer
 */
public record SubjectDeadlines(List<DeadlineView> deadlines, List<Breach> newBreaches) {

    /** A subject without deadlines. */
    public static final SubjectDeadlines EMPTY = new SubjectDeadlines(List.of(), List.of());

    static SubjectDeadlines of(List<Deadline> deadlines, List<Breach> newBreaches) {
        return new SubjectDeadlines(
                deadlines.stream()
                        .map(Deadline::view)
                        .sorted(DeadlineView.EARLIEST_DUE_FIRST)
                        .toList(),
                newBreaches.stream()
                        .filter(breach -> breach.stage() != DeadlineStage.INFORMATION_REPLY)
                        .toList());
    }

    /** Creates the deadlines of a subject from their stored values, in any order. */
    public static SubjectDeadlines stored(List<DeadlineView> deadlines) {
        return new SubjectDeadlines(
                deadlines.stream().sorted(DeadlineView.EARLIEST_DUE_FIRST).toList(), List.of());
    }

    /** Returns the due time of the stage, in any state. */
    public Optional<Instant> dueAt(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage)
                .map(DeadlineView::dueAt)
                .findFirst();
    }

    /** Returns whether there is a deadline of the stage, in any state. */
    public boolean has(DeadlineStage stage) {
        return deadlines.stream().anyMatch(deadline -> deadline.stage() == stage);
    }

    /** Returns the latest start of the stage, in any state. */
    public Optional<Instant> lastStart(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage)
                .map(DeadlineView::startedAt)
                .max(Comparator.naturalOrder());
    }

    /** Returns the due time of the stage, if its deadline is running. */
    public Optional<Instant> runningDueAt(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage && deadline.state() == DeadlineState.RUNNING)
                .map(DeadlineView::dueAt)
                .findFirst();
    }

    /** Returns the last day of the stage, if its deadline is running. */
    public Optional<LocalDate> runningDueDate(DeadlineStage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage && deadline.state() == DeadlineState.RUNNING)
                .map(DeadlineView::dueDate)
                .findFirst();
    }

    /** Returns the same deadlines with the breaches that an earlier operation of the same transaction found. */
    public SubjectDeadlines withBreachesOf(SubjectDeadlines earlier) {
        return earlier.newBreaches.isEmpty()
                ? this
                : new SubjectDeadlines(
                        deadlines,
                        Stream.concat(earlier.newBreaches.stream(), newBreaches.stream())
                                .toList());
    }

    /** Returns whether the time of the stage is over without the action, also before a sweep has marked the breach. */
    public boolean isOverdue(DeadlineStage stage, Instant now) {
        return deadlines.stream().anyMatch(deadline -> deadline.stage() == stage && deadline.isOverdue(now));
    }

    /** Returns whether the action of the stage was taken at this instant, in time or late. */
    public boolean isMetAt(DeadlineStage stage, Instant at) {
        return deadlines.stream().anyMatch(deadline -> deadline.stage() == stage && at.equals(deadline.metAt()));
    }

    /**
     * Returns the earliest due time of a pending action of an office; it may be in the past. Suspended deadlines are left out, and what
     * the reporter is to answer.
     */
    public Optional<Instant> earliestPending() {
        return deadlines.stream()
                .filter(deadline -> deadline.isPending() && deadline.stage() != DeadlineStage.INFORMATION_REPLY)
                .map(DeadlineView::dueAt)
                .findFirst();
    }
}
