package id.penghubung.kit.inbox;

/** State of a dead letter. */
public enum DeadLetterState {
    /** Waits for an administrator. */
    WAITING,
    /** Applied after it was sent again, or applied already when it was. This state is final. */
    REDELIVERED,
    /** Set aside with a reason. This state is final. */
    DISMISSED
}
