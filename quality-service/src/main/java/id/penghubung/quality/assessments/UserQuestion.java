package id.penghubung.quality.assessments;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question to users of the unit (F-03), answered from 0 to 5.
 *
 * @param code unique among the questions
 */
@Schema(name = "AssessmentUserQuestion")
public record UserQuestion(
        @NotNull @Size(max = 40) @Pattern(regexp = Aspect.CODE)
        String code,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    public static final int LOWEST = 0;
    public static final int HIGHEST = 5;

    public UserQuestion {
        text = StorableText.stripped(text);
    }
}
