package id.penghubung.focalpoint.deadlines;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The response to a change of a policy.
 *
 * @param policy the stored policy
 * @param recalculationId the recalculation of running deadlines, if there is one; its progress is at
 *     {@code /v1/recalculations/{id}}
 */
@Schema(name = "DeadlinePolicyChanged")
record DeadlinePolicyChanged(
        @Schema(required = true) DeadlinePolicyView policy,
        @Nullable UUID recalculationId) {}
