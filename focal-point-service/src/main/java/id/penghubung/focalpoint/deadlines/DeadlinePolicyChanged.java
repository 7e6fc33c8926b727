package id.penghubung.focalpoint.deadlines;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The policy as it is stored.
 *
 * @param recalculationId where running deadlines are counted again by it; their progress is at
 *     {@code /v1/recalculations/{id}}
 */
@Schema(name = "DeadlinePolicyChanged")
record DeadlinePolicyChanged(
        @Schema(required = true) DeadlinePolicyView policy,
        @Nullable UUID recalculationId) {}
