package id.penghubung.quality.forums.proposals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decision of the provider about a proposal. */
@Schema(name = "ForumProposalOutcome")
public enum ProposalOutcome {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    /** A comment or question that asks for no decision. */
    NOTED
}
