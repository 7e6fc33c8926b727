package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.surveys.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A form on paper.
 *
 * @param formNumber the number on the paper, once in the survey
 * @param values a value from 1 to 4 for each of the nine elements, by the code of the element
 */
@Schema(name = "SurveyPaperForm")
record PaperFormRequest(
        @NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN)
        String formNumber,

        @Schema(required = true, implementation = AnswerRequest.ElementValuesSchema.class) @Nullable
        Map<String, @Nullable Integer> values,

        @Nullable Profile profile,

        @Size(max = AnswerRequest.LONGEST_SUGGESTION) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String suggestion) {

    PaperFormRequest {
        formNumber = StorableText.stripped(formNumber);
    }

    AnswerRequest answer() {
        return new AnswerRequest(values, profile, suggestion);
    }
}
