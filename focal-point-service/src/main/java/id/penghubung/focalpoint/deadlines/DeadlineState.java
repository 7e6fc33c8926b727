package id.penghubung.focalpoint.deadlines;

/** Where a deadline stands. */
public enum DeadlineState {
    RUNNING,
    /** The clock stands still; {@code dueAt} is where it stood, and moves on with the clock. */
    SUSPENDED,
    MET,
    /** Passed without the act; stays so when the act comes late. */
    BREACHED,
    /** The duty fell away before its time was up. */
    CANCELLED
}
