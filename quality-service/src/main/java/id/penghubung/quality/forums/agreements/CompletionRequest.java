package id.penghubung.quality.forums.agreements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of the follow-up of an agreement.
 *
 * @param completedOn day on which it was done, not in the future
 * @param followUp what was done; everybody reads it
 */
@Schema(name = "ForumAgreementCompletion")
record CompletionRequest(
        @NotNull LocalDate completedOn,

        @NotBlank @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String followUp) {

    CompletionRequest {
        followUp = StorableText.stripped(followUp);
    }
}
