package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request with a question for the reporter.
 *
 * @param replyBy day by which the agency would like the answer, not before today; or null
 */
@Schema(name = "CaseQuestion")
record QuestionRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String question,

        @Nullable LocalDate replyBy) {

    QuestionRequest {
        question = StorableText.stripped(question);
    }
}
