package id.penghubung.complaints.complaint;

/** Who did something, as far as anybody may know. */
public enum Actor {
    REPORTER,
    /** A rule of the system. */
    SYSTEM,
    COORDINATOR,
    AGENCY
}
