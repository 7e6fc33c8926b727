package id.penghubung.focalpoint.casework;

/** The acts that make a case's history. */
enum EntryType {
    ACKNOWLEDGED,
    FOLLOW_UP,
    RESOLVED,
    RETURNED
}
