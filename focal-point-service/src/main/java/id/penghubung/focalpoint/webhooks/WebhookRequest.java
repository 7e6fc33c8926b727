package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.NotificationKind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to register a webhook.
 *
 * @param url the receiver: {@code https}, at a public address
 * @param kinds the kinds of notifications to deliver
 * @param agencyCode the agency whose cases are reported; if absent, the head's own agency, or all agencies for the
 *     administrator; must be absent for a liaison, a coordinator and the regional secretary
 */
@Schema(name = "WebhookRequest")
record WebhookRequest(
        @NotNull @Size(min = 1, max = 2000) @Schema(examples = "https://example.org/penghubung")
        String url,

        @NotEmpty Set<@NotNull NotificationKind> kinds,
        @Nullable String agencyCode) {}
