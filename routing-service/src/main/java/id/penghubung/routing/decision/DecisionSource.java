package id.penghubung.routing.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decided. */
@Schema(name = "Decider")
public enum DecisionSource {
    RULE,
    COORDINATOR,
    /** The agency that gave the complaint back. */
    AGENCY
}
