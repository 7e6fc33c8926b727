package id.penghubung.focalpoint.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.notifications.NotificationKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Webhook as returned by the API, without its secret.
 *
 * @param agencyCode the agency whose cases are reported; absent for all agencies
 * @param ownerRole the role of the liaison, coordinator or regional secretary whose webhook it is; absent for others
 * @param ownerSeenAt the time of a call of this owner, accurate to a day; the webhook is switched off after a long absence
 * @param failingSince the time since which all attempts have failed
 * @param bothSecretsUntil the time until which deliveries are also signed with the previous secret
 */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        @Schema(required = true) UUID id,
        @Nullable String agencyCode,
        @Nullable WebhookOwnerRole ownerRole,
        @Nullable Instant ownerSeenAt,
        @Schema(required = true) String url,
        @Schema(required = true) List<NotificationKind> kinds,
        @Schema(required = true) Webhook.State state,
        Webhook.@Nullable OffReason offReason,
        @Nullable Instant failingSince,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant bothSecretsUntil,
        @Schema(required = true) long version) {}
