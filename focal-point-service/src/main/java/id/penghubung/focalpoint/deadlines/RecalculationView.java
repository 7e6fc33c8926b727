package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a recalculation.
 *
 * @param toExamine the number of open deadlines at its start
 * @param examined the number of deadlines examined so far
 * @param moved the number of examined deadlines that have a new due time
 * @param failed the number of examined deadlines that could not be calculated yet; they are retried
 */
@Schema(name = "Recalculation")
record RecalculationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Recalculation.Cause cause,
        @Schema(required = true) String reason,
        @Schema(required = true) String requestedBy,
        @Schema(required = true) Instant requestedAt,
        @Schema(required = true) Recalculation.State state,
        @Schema(required = true) long toExamine,
        @Schema(required = true) long examined,
        @Schema(required = true) long moved,
        @Schema(required = true) long failed,
        @Nullable Instant finishedAt) {}
