package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a recalculation has come.
 *
 * @param toExamine how many deadlines were open when it began
 * @param moved how many of those examined are due at another moment now
 * @param failed how many of those examined could not be counted again yet; they are tried again
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
