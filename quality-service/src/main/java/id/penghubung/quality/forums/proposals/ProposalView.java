package id.penghubung.quality.forums.proposals;

import id.penghubung.quality.forums.ParticipantGroup;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of the public and the answer of the provider.
 *
 * @param component component of the draft standard that it is about
 * @param answer absent until the provider answers
 * @param shown whether everybody may read it
 */
@Schema(name = "ForumProposal")
record ProposalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ProposalChannel channel,
        @Schema(required = true) ProposalKind kind,
        @Schema(required = true) ParticipantGroup group,
        @Nullable String serviceCode,
        @Nullable String component,
        @Schema(required = true) String text,
        @Schema(required = true) Instant receivedAt,
        @Nullable String answer,
        @Nullable ProposalOutcome outcome,
        @Nullable Instant answeredAt,
        @Schema(required = true) boolean shown) {

    static ProposalView of(Proposal proposal) {
        Proposal.Contribution contribution = proposal.contribution();
        Proposal.Answer answer = proposal.answer();
        return new ProposalView(
                proposal.id(),
                proposal.channel(),
                contribution.kind(),
                contribution.group(),
                contribution.serviceCode(),
                contribution.component(),
                contribution.text(),
                proposal.receivedAt(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.at(),
                answer != null && answer.shown());
    }
}
