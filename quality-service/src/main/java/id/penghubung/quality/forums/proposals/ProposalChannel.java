package id.penghubung.quality.forums.proposals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Way by which a proposal came. */
@Schema(name = "ForumProposalChannel")
public enum ProposalChannel {
    /** The online consultation before the session. */
    ONLINE,
    SESSION
}
