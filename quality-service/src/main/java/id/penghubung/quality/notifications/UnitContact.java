package id.penghubung.quality.notifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Official mail addresses of a unit.
 *
 * @param unitAddress address of the unit; absent if it has none
 * @param headAddress address of its head; absent if there is none
 * @param language language of mails, {@code id} or {@code en}
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "UnitContact")
record UnitContact(
        @Schema(required = true, examples = "setda-hukum") String unitCode,
        @Schema(examples = "hukum@example.go.id") @Nullable String unitAddress,

        @Schema(examples = "kabag.hukum@example.go.id") @Nullable
        String headAddress,

        @Schema(required = true, examples = "id") String language,
        @Schema(required = true) long version) {}
