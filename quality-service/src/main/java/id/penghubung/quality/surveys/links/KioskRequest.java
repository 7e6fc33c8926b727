package id.penghubung.quality.surveys.links;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kiosk to be set up.
 *
 * @param name where it stands
 * @param pin 6 to 12 digits, with which an officer opens it
 */
@Schema(name = "SurveyKioskRequest")
record KioskRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotNull @Pattern(regexp = "[0-9]{6,12}") String pin) {

    KioskRequest {
        name = StorableText.stripped(name);
    }
}
