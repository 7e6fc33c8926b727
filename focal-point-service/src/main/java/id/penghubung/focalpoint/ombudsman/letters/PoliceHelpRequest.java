package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Request to record that the Ombudsman asked the police for help after the third summons.
 *
 * @param on the day of the letter to the police; not in the future, and not before the third hearing
 * @param document number of the letter to the police
 */
@Schema(name = "PoliceHelp")
record PoliceHelpRequest(
        @NotNull LocalDate on,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN) @Pattern(regexp = "\\P{Cntrl}*")
        String document) {

    PoliceHelpRequest {
        document = StorableText.stripped(document);
    }
}
