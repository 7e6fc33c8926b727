package id.penghubung.complaints.attachments;

/** The side that attached a file, as texts of the database and of this package's callers. */
public final class Uploader {

    /** The reporter, by account or access code. */
    public static final String REPORTER = "reporter";

    public static final String COORDINATOR = "coordinator";

    static final String AGENCY = "agency:";

    private Uploader() {}

    /** Returns the uploader of an officer's file. */
    public static String ofAgency(String agencyCode) {
        return AGENCY + agencyCode;
    }
}
