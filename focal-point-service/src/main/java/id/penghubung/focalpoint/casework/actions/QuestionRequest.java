package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.IfUnanswered;
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
 * @param replyBy last day for the answer, from tomorrow and within a year; null for the time that the deadline policy gives. Not with
 *     {@code WITHDRAW}, whose time is always that of the policy
 * @param ifUnanswered what follows if the reporter does not answer in time; {@code CONTINUE} if absent
 */
@Schema(name = "CaseQuestion")
record QuestionRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String question,

        @Nullable LocalDate replyBy,
        @Nullable IfUnanswered ifUnanswered) {

    QuestionRequest {
        question = StorableText.stripped(question);
    }

    /** Returns what follows without an answer. */
    IfUnanswered consequence() {
        return ifUnanswered == null ? IfUnanswered.CONTINUE : ifUnanswered;
    }
}
