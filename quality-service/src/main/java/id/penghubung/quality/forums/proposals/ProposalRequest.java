package id.penghubung.quality.forums.proposals;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.forums.ParticipantGroup;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal or comment of the public.
 *
 * @param group group of participants to which the sender belongs
 * @param serviceCode service whose draft standard it is about, if the forum discusses several
 * @param component name of the component of that draft, such as {@code fee}
 * @param text 10 to 2,000 characters, without names of persons
 */
@Schema(name = "ForumProposalRequest")
record ProposalRequest(
        @NotNull ProposalKind kind,
        @NotNull ParticipantGroup group,

        @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}") @Nullable
        String serviceCode,

        @Size(max = 64) @Pattern(regexp = "[a-zA-Z]+") @Nullable
        String component,

        @NotBlank @Size(min = 10, max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    ProposalRequest {
        text = StorableText.stripped(text);
    }

    Proposal.Contribution toContribution() {
        return new Proposal.Contribution(kind, group, serviceCode, component, text);
    }
}
