package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction of the class of a complaint: the limits and the due times before and after it, counted from the same start.
 *
 * @param reason the reason that the coordinator gave; absent if there is none
 */
@Schema(name = "DeadlineClassChange")
record DeadlineClassChangeView(
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) String previousBasis,
        @Schema(required = true) Instant previousDueAt,
        @Schema(required = true) String newBasis,
        @Schema(required = true) Instant newDueAt,
        @Nullable String reason) {}
