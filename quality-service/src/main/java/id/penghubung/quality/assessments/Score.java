package id.penghubung.quality.assessments;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The score of an indicator.
 *
 * @param indicator its code
 * @param value on the scale of the indicator
 * @param note explanation
 */
@Schema(name = "AssessmentScore")
public record Score(
        @NotNull @Size(max = 40) @Pattern(regexp = Aspect.CODE)
        String indicator,

        @NotNull Integer value,

        @Size(max = 4000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String note) {

    public Score {
        note = StorableText.strippedOrNull(note);
    }
}
