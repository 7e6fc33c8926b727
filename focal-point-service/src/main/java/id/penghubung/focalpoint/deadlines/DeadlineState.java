package id.penghubung.focalpoint.deadlines;

/** The states of a deadline. */
public enum DeadlineState {
    RUNNING,
    /** Time is not counted; {@code dueAt} keeps its last value until the deadline is resumed. */
    SUSPENDED,
    MET,
    /** The time passed before the action was taken. Only an action in time, registered late, changes this state. */
    BREACHED,
    /** The action was no longer required before the time was over. */
    CANCELLED
}
