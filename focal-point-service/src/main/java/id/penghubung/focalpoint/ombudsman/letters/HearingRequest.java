package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The hearing to which a letter summons the agency.
 *
 * @param at beginning of the hearing; on a day after the receipt of the letter
 */
@Schema(name = "Hearing")
record HearingRequest(
        @NotNull Instant at,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String place) {

    HearingRequest {
        place = StorableText.stripped(place);
    }
}
