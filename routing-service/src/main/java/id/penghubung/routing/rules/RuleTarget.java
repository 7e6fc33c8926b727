package id.penghubung.routing.rules;

/** The target to which a rule routes complaints. */
public enum RuleTarget {
    /** The agency that the rule names. */
    AGENCY,
    /** The office of the district in which the incident happened (<i>kecamatan</i>). */
    DISTRICT_OFFICE_OF_LOCATION,
    /** The coordinator's triage queue. */
    TRIAGE
}
