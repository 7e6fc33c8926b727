package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request that returns a draft to its author, with the reason. */
@Schema(name = "LetterAnswerReturn")
record AnswerReturnRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    AnswerReturnRequest {
        reason = StorableText.stripped(reason);
    }
}
