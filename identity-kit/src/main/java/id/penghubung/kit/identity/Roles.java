package id.penghubung.kit.identity;

/** The roles of the realm, as they stand in access tokens. */
public final class Roles {

    public static final String REPORTER = "reporter";

    /** The regency's triage desk. */
    public static final String COORDINATOR = "coordinator";

    /** Answers for one agency, the one in the token's {@code agency} claim (<i>pejabat penghubung</i>). */
    public static final String FOCAL_POINT = "focal-point";

    public static final String AGENCY_HEAD = "agency-head";

    public static final String INSPECTOR = "inspector";

    /** Liaison of the Ombudsman's office. */
    public static final String OMBUDSMAN = "ombudsman";

    public static final String ADMIN = "admin";

    private Roles() {}
}
