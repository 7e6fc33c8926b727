package id.penghubung.complaints.complaint;

/** The role that caused a timeline entry. The public never sees the person. */
public enum Actor {
    REPORTER,
    /** A rule, a certain suggestion or a deadline of the system. */
    SYSTEM,
    COORDINATOR,
    AGENCY,
    /** The head of the agency, about an answer; the regional secretary, about an answer or the choice of the agency. */
    SUPERIOR
}
