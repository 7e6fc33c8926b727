package id.penghubung.routing.rules;

/** Where a rule sends complaints. */
public enum RuleTarget {
    /** To the agency that the rule names. */
    AGENCY,
    /** To the office of the district where it happened (<i>kecamatan</i>). */
    DISTRICT_OFFICE_OF_LOCATION,
    /** To the coordinator. */
    TRIAGE
}
