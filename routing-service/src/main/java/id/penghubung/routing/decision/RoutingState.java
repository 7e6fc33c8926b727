package id.penghubung.routing.decision;

/** Where a complaint stands on its way to an agency. */
enum RoutingState {
    /** An agency has it. */
    ROUTED,
    /** The coordinator will decide. */
    IN_TRIAGE,
    /** The reporter took it back; nothing moves it any more. */
    WITHDRAWN
}
