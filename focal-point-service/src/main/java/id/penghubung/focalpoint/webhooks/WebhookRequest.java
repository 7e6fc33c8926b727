package id.penghubung.focalpoint.webhooks;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.notifications.NotificationKind;

/**
 * A wish to be told by HTTP.
 *
 * @param url {@code https}, at an address out in the world
 * @param agencyCode whose cases; absent for the head's own agency, and for all of them where the administrator asks
 */
@Schema(name = "WebhookRequest")
record WebhookRequest(
        @NotNull @Size(min = 1, max = 2000) @Schema(examples = "https://example.org/penghubung")
        String url,

        @NotEmpty Set<@NotNull NotificationKind> kinds,
        @Nullable String agencyCode) {}
