package id.penghubung.kit.identity;

/** Roles of the realm, as written in access tokens. */
public final class Roles {

    public static final String REPORTER = "reporter";

    /** Role of the regency's coordinators, who process the triage queue. */
    public static final String COORDINATOR = "coordinator";

    /** Role of an officer who answers for the agency in the token's {@code agency} claim (<i>pejabat penghubung</i>). */
    public static final String FOCAL_POINT = "focal-point";

    public static final String AGENCY_HEAD = "agency-head";

    public static final String INSPECTOR = "inspector";

    /** Role of the liaison of the Ombudsman's office. */
    public static final String OMBUDSMAN = "ombudsman";

    /** Role of the regional secretary, the superior of the heads of agencies (<i>sekretaris daerah</i>). */
    public static final String SECRETARY = "secretary";

    /** Role of the organisation bureau, which compiles the quality of all services (<i>Bagian Organisasi</i>). */
    public static final String QUALITY_COORDINATOR = "quality-coordinator";

    /** Role of an evaluator of units, who scores units that are not of the own agency (<i>evaluator PEKPPP</i>). */
    public static final String EVALUATOR = "evaluator";

    public static final String ADMIN = "admin";

    private Roles() {}
}
