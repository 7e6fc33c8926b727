package id.penghubung.quality.forums.proposals;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answer of the provider to one proposal, or the same answer to several.
 *
 * @param proposalIds 1 to 100 proposals of the forum
 * @param shown whether everybody may read them with the answer; false for texts with personal data or abuse, which are kept
 */
@Schema(name = "ForumProposalAnswer")
record AnswerRequest(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> proposalIds,

        @NotBlank @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String answer,

        @NotNull ProposalOutcome outcome,
        @NotNull Boolean shown) {

    AnswerRequest {
        answer = StorableText.stripped(answer);
    }
}
