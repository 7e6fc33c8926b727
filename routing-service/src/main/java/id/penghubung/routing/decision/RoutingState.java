package id.penghubung.routing.decision;

/** The state of a complaint routing. */
enum RoutingState {
    /** Assigned to an agency. */
    ROUTED,
    /** Waits for the coordinator's decision. */
    IN_TRIAGE,
    /** Withdrawn by the reporter. This state is final. */
    WITHDRAWN
}
