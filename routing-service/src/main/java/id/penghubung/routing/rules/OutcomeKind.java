package id.penghubung.routing.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kind of the outcome of a rule. */
@Schema(name = "RuleOutcomeKind")
public enum OutcomeKind {
    /** The agency that the rule names. */
    AGENCY,
    /** The office of the district in which the incident happened (<i>kecamatan</i>). */
    DISTRICT_OFFICE,
    /** The inspectorate, because complaints of this rule accuse staff (<i>berkadar pengawasan</i>). */
    INSPECTORATE,
    /** The coordinator's triage queue. */
    TRIAGE,
    /** An outside body: no agency of the regency is responsible. The coordinator confirms it. */
    OUTSIDE_BODY,
    /** The archive, with a reason. The coordinator confirms it. */
    ARCHIVE
}
