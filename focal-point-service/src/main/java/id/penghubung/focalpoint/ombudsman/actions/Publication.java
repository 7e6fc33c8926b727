package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Publication by the Ombudsman that a recommendation was not carried out.
 *
 * @param on day of the publication
 * @param medium place of the publication, such as the site of the Ombudsman
 */
@Schema(name = "RecommendationPublication")
record Publication(
        @NotNull LocalDate on,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String medium) {

    Publication {
        medium = StorableText.stripped(medium);
    }
}
