package id.penghubung.focalpoint.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and its result.
 *
 * @param id the {@code webhook-id} that is sent to the receiver
 * @param nextAttemptAt the time of the next attempt; absent when the delivery is finished
 * @param lastStatus the HTTP status of the last attempt; absent if there was no answer
 * @param lastFailure the reason why there was no answer, such as {@code timeout}
 */
@Schema(name = "WebhookDelivery")
record WebhookDeliveryView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String type,
        @Schema(required = true) WebhookDeliveryState state,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastFailure) {}
