package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A special day of an office, in requests.
 *
 * @param worked whether the office works on that day
 */
@Schema(name = "SpecialDayRequest")
record SpecialDayRequest(
        @NotNull Boolean worked,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    SpecialDay special() {
        return new SpecialDay(worked, reason);
    }
}
