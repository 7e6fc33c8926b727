package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request with the text of an answer. */
@Schema(name = "LetterAnswerText")
record AnswerTextRequest(
        @NotNull @Size(min = 1, max = 20_000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    AnswerTextRequest {
        text = StorableText.stripped(text);
    }
}
