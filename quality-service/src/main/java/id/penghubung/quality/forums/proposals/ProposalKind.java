package id.penghubung.quality.forums.proposals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kind of a contribution of the public. */
@Schema(name = "ForumProposalKind")
public enum ProposalKind {
    PROPOSAL,
    COMMENT
}
