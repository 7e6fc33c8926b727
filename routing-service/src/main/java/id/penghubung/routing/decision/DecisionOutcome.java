package id.penghubung.routing.decision;

/** The outcome of a routing decision. */
public enum DecisionOutcome {
    /** An agency is responsible. */
    ROUTED,
    /** The coordinator has to decide. */
    TRIAGE
}
