package id.penghubung.focalpoint.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and how it went.
 *
 * @param id the {@code webhook-id} that the receiver got
 * @param nextAttemptAt when it is tried again; absent once it is finished
 * @param lastStatus HTTP status of the last attempt, where there was an answer
 * @param lastFault why there was none, such as {@code timeout}
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
        @Nullable String lastFault) {}
