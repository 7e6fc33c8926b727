package id.penghubung.quality.forums.proposals;

import id.penghubung.quality.forums.ParticipantGroup;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of the public. Who made it is not known.
 *
 * @param answer of the provider; null until then
 */
record Proposal(
        UUID id,
        UUID forumId,
        ProposalChannel channel,
        Contribution contribution,
        Instant receivedAt,
        @Nullable Answer answer) {

    /**
     * Content of a proposal.
     *
     * @param component name of the component of the draft standard that it is about
     */
    record Contribution(
            ProposalKind kind,
            ParticipantGroup group,
            @Nullable String serviceCode,
            @Nullable String component,
            String text) {}

    /**
     * Answer of the provider.
     *
     * @param shown whether everybody may read the proposal with its answer
     * @param by account that answered
     */
    record Answer(String text, ProposalOutcome outcome, boolean shown, String by, Instant at) {}
}
