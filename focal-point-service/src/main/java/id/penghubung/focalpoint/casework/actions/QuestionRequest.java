package id.penghubung.focalpoint.casework.actions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.RequestText;

/**
 * What the agency asks the reporter.
 *
 * @param replyBy the day by which it would like to know, not before today
 */
@Schema(name = "CaseQuestion")
record QuestionRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = RequestText.STORABLE)
        String question,

        @Nullable LocalDate replyBy) {

    QuestionRequest {
        question = RequestText.stripped(question);
    }
}
