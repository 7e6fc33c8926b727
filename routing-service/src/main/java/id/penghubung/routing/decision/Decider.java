package id.penghubung.routing.decision;

/** Who decided. */
public enum Decider {
    RULE,
    COORDINATOR,
    /** The agency that gave the complaint back. */
    AGENCY
}
