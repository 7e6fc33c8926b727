package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DecisionMaker;
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
    SECRETARY;

    /** Returns the origin of the decision as events say it: automatic, or by a person. */
    DecisionMaker published() {
        return this == RULE || this == MODEL ? DecisionMaker.RULE : DecisionMaker.COORDINATOR;
    }

    /** Returns the value of {@code madeBy} of {@link ComplaintRouted}. An agency assigns no complaint. */
    String madeBy() {
        return switch (this) {
            case RULE -> ComplaintRouted.RULE;
            case MODEL -> ComplaintRouted.MODEL;
            case SECRETARY -> ComplaintRouted.SECRETARY;
            case COORDINATOR, RECALL -> ComplaintRouted.COORDINATOR;
            case AGENCY -> throw new IllegalStateException("An agency does not route complaints");
        };
    }
}
