package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move of a deadline: the due times before and after it, and the reason.
 *
 * @param recalculationId the recalculation that moved it; absent if what the deadline counts from was corrected
 */
@Schema(name = "DeadlineMove")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineMoveView(
        @Schema(required = true) UUID deadlineId,
        @Schema(required = true) Instant previousDueAt,
        @Schema(required = true) Instant newDueAt,
        @Schema(required = true) Instant movedAt,
        @Nullable UUID recalculationId,
        @Schema(required = true) String reason) {}
