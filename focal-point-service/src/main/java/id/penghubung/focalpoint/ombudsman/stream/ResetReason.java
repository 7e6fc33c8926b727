package id.penghubung.focalpoint.ombudsman.stream;

/** Reason why a stream cannot be resumed at the position of the client. */
enum ResetReason {
    /** The events after the position are no longer stored. */
    TOO_OLD,
    /** The position was never assigned, or belongs to another history of the database. */
    UNKNOWN
}
