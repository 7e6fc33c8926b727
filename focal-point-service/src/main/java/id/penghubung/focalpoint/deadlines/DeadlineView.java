package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is shown, with all that explains it.
 *
 * @param dueAt the last second in which the act is in time
 * @param dueDate the day of that second in the office's zone
 * @param startedAt the moment from which it is counted; its day is not
 * @param basis the law or standard that sets it
 * @param provisional true where it reaches into a year whose holidays are not decreed yet
 * @param metAt when the act was done, also when late
 * @param breachedAt the second from which it was late
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

    boolean isOverdue(Instant now) {
        boolean over = state == DeadlineState.BREACHED || (state == DeadlineState.RUNNING && dueAt.isBefore(now));
        return over && metAt == null;
    }

    /** Whether the act is still owed, be it late, and its clock runs. */
    boolean isPending() {
        return metAt == null && state != DeadlineState.CANCELLED && state != DeadlineState.SUSPENDED;
    }
}
