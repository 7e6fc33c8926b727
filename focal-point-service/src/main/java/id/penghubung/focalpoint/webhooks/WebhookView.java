package id.penghubung.focalpoint.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.notifications.NotificationKind;

/**
 * A webhook as it stands; never with its secret.
 *
 * @param agencyCode whose cases; absent for all agencies
 * @param failingSince since when nothing was delivered
 * @param bothSecretsUntil until when the secret before the last rotation signs as well
 */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        @Schema(required = true) UUID id,
        @Nullable String agencyCode,
        @Schema(required = true) String url,
        @Schema(required = true) List<NotificationKind> kinds,
        @Schema(required = true) Webhook.State state,
        Webhook.@Nullable OffReason offReason,
        @Nullable Instant failingSince,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant bothSecretsUntil,
        @Schema(required = true) long version) {}
