package id.penghubung.routing.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The maker of a routing decision. */
@Schema(name = "DecisionSource")
public enum DecisionSource {
    RULE,
    COORDINATOR,
    /** The agency that returned the complaint. */
    AGENCY,
    /** The coordinator's recall from an agency, and the rule that followed from it. */
    RECALL,
    /** A suggestion that was certain. */
    MODEL,
    /** The regional secretary, after the second return. The decision binds. */
    SECRETARY
}
