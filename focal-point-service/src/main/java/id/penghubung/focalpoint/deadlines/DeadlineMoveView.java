package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move of a deadline: the due times before and after it, and the reason. */
@Schema(name = "DeadlineMove")
record DeadlineMoveView(
        @Schema(required = true) UUID deadlineId,
        @Schema(required = true) Instant previousDueAt,
        @Schema(required = true) Instant newDueAt,
        @Schema(required = true) Instant movedAt,
        @Schema(required = true) UUID recalculationId,
        @Schema(required = true) String reason) {}
