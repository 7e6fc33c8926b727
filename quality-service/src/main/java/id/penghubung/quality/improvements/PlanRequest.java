package id.penghubung.quality.improvements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The plan of an improvement action.
 *
 * @param owner office that acts, not a person
 * @param dueOn last day; a unit sets it once
 * @param measure what is to be done
 */
@Schema(name = "ImprovementPlanRequest")
record PlanRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String owner,

        @NotNull LocalDate dueOn,

        @NotBlank @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String measure) {

    PlanRequest {
        owner = StorableText.stripped(owner);
        measure = StorableText.stripped(measure);
    }
}
