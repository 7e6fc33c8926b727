package id.penghubung.routing.decision;

/** Who decided. */
public enum DecisionSource {
    RULE,
    COORDINATOR,
    /** The agency that gave the complaint back. */
    AGENCY
}
