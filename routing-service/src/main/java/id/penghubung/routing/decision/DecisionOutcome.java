package id.penghubung.routing.decision;

/** The outcome of a routing decision. */
public enum DecisionOutcome {
    /** An agency is responsible. */
    ROUTED,
    /** The coordinator has to decide. */
    TRIAGE,
    /** A rule proposes an outside body. The complaint waits in triage until the coordinator confirms it. */
    OUTSIDE_BODY,
    /** A rule proposes the archive. The complaint waits in triage until the coordinator confirms it. */
    ARCHIVE
}
