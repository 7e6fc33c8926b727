package id.penghubung.complaints.complaint;

/** The role that caused a timeline entry. The public never sees the person. */
public enum Actor {
    REPORTER,
    /** A rule or a deadline of the system. */
    SYSTEM,
    COORDINATOR,
    AGENCY,
    /** The head of the agency, or the regional secretary, who decided about an answer. */
    SUPERIOR
}
