package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Objection of a unit.
 *
 * @param indicators codes of those to which it objects
 */
@Schema(name = "AssessmentObjectionRequest")
record ObjectionRequest(
        @NotBlank @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @NotNull @Size(min = 1, max = 1500)
        List<@NotBlank @Size(max = 40) @Pattern(regexp = StorableText.PATTERN) String> indicators) {

    ObjectionRequest {
        reason = StorableText.stripped(reason);
    }
}
