package id.penghubung.routing.decision;

/** The state of a complaint routing. */
enum RoutingState {
    /** Assigned to an agency. */
    ROUTED,
    /** Waits for the coordinator's decision. */
    IN_TRIAGE,
    /** Withdrawn by the reporter, or deemed withdrawn. This state is final. */
    WITHDRAWN,
    /** Archived by the coordinator: no agency of the regency handles it. This state is final. */
    ARCHIVED,
    /** Merged into another complaint, which is routed for both, until that is undone. */
    MERGED;

    boolean isFinal() {
        return this == WITHDRAWN || this == ARCHIVED;
    }
}
