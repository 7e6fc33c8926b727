package id.penghubung.routing.decision;

/** What a decision led to. */
public enum DecisionOutcome {
    /** An agency was found responsible. */
    ROUTED,
    /** The coordinator has to decide. */
    TRIAGE
}
