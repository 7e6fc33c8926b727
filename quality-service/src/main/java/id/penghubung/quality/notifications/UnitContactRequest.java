package id.penghubung.quality.notifications;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Official mail addresses of a unit.
 *
 * @param unitAddress address of the unit, not of a person
 * @param headAddress address of its head
 * @param language language of mails, {@code id} or {@code en}; {@code id} if absent
 */
@Schema(name = "UnitContactRequest")
record UnitContactRequest(
        @Nullable @Email @Size(max = 254) String unitAddress,
        @Nullable @Email @Size(max = 254) String headAddress,
        @Nullable @Pattern(regexp = "id|en") String language) {

    UnitContactRequest {
        unitAddress = StorableText.strippedOrNull(unitAddress);
        headAddress = StorableText.strippedOrNull(headAddress);
        language = language == null ? "id" : language;
    }
}
