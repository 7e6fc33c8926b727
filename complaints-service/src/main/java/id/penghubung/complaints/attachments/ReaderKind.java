package id.penghubung.complaints.attachments;

/** The side that reads an attachment. */
public enum ReaderKind {
    REPORTER,
    AGENCY,
    COORDINATOR,
    OMBUDSMAN
}
