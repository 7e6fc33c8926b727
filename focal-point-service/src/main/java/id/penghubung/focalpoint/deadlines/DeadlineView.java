package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in responses.
 *
 * @param dueAt the last second in which the action is in time
 * @param dueDate the day of that second in the office's time zone
 * @param startedAt the time from which it is counted; the day of the start itself is not counted
 * @param basis the law or standard that sets it
 * @param provisional true if the deadline reaches into a year whose holidays are not decreed yet
 * @param metAt the time of the action, also if it was late
 * @param breachedAt the first second after the due time
 */
@Schema(name = "Deadline")
public record DeadlineView(
        @Schema(required = true) UUID id,
        @Schema(required = true) DeadlineStage stage,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true) LocalDate dueDate,
        @Schema(required = true) DeadlineState state,
        @Schema(required = true) Instant startedAt,
        @Schema(required = true) int amount,
        @Schema(required = true) DeadlineUnit unit,
        @Schema(required = true) String basis,
        @Nullable Boolean provisional,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt) {

    /** Those due at the same time are in the order of their stages, and the times of one stage in the order of their starts. */
    static final Comparator<DeadlineView> EARLIEST_DUE_FIRST = Comparator.comparing(DeadlineView::dueAt)
            .thenComparing(DeadlineView::stage)
            .thenComparing(DeadlineView::startedAt)
            .thenComparing(DeadlineView::id);

    /** Returns whether the time is over without the action. */
    public boolean isOverdue(Instant now) {
        boolean over = state == DeadlineState.BREACHED || (state == DeadlineState.RUNNING && dueAt.isBefore(now));
        return over && metAt == null;
    }

    /** Returns whether the action is still required, in time or late, and the deadline is not suspended. */
    @Schema(hidden = true)
    public boolean isPending() {
        return metAt == null && state != DeadlineState.CANCELLED && state != DeadlineState.SUSPENDED;
    }
}
