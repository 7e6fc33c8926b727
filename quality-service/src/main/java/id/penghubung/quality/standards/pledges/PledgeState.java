package id.penghubung.quality.standards.pledges;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a pledge, in the order of its life. */
@Schema(name = "PledgeState")
public enum PledgeState {
    DRAFT,
    /** Signed by the head of the unit. */
    SIGNED,
    /** Set by a decree. */
    DECREED,
    /** Made known to the public; in force. */
    PUBLISHED,
    /** Replaced by a later pledge. */
    SUPERSEDED
}
