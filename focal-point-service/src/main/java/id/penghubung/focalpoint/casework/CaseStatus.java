package id.penghubung.focalpoint.casework;

/** Where a case stands at its agency. */
enum CaseStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED,
    /** Given back: another agency is responsible. */
    RETURNED,
    /** The reporter took the complaint back. */
    WITHDRAWN;

    boolean isClosed() {
        return this != OPEN && this != ACKNOWLEDGED;
    }
}
