package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.rules.Rule;
import id.penghubung.routing.rules.RuleSet;
import java.time.Instant;
import java.util.Optional;

/**
 * Applies routing rules to a complaint.
 *
 * @param rules the current rules
 * @param agencies the agencies in the directory
 */
record RoutingPolicy(RuleSet rules, AgencyDirectory agencies) {

    /** Returns whether rules or agencies are missing, for example when the whole system starts. */
    boolean isEmpty() {
        return rules.isEmpty() || agencies.isEmpty();
    }

    /** Returns the responsible agency, or the reason why the coordinator has to decide. */
    RuleEvaluation evaluate(ComplaintDetails complaint, Instant now) {
        Explanations explanations = new Explanations(complaint, agencies.officeOf(complaint.districtCode()));
        return rules.find(complaint.categoryCode(), now)
                .map(rule -> apply(rule, complaint, explanations))
                .orElseGet(() -> new RuleEvaluation.Undecided(null, explanations.unknownCategory(), false));
    }

    private RuleEvaluation apply(Rule rule, ComplaintDetails complaint, Explanations explanations) {
        if (rule.oversight()) {
            // The agency that the rule names is ignored, because it may be the accused one.
            return toInspectorate(rule, explanations);
        }
        return switch (rule.target()) {
            case AGENCY -> toNamedAgency(rule, explanations);
            case DISTRICT_OFFICE_OF_LOCATION -> toDistrictOffice(rule, complaint, explanations);
            case TRIAGE -> new RuleEvaluation.Undecided(rule, explanations.ruleLeavesItToCoordinator(rule), false);
        };
    }

    private RuleEvaluation toInspectorate(Rule rule, Explanations explanations) {
        Optional<Agency> inspectorate = agencies.inspectorate();
        return inspectorate.isEmpty()
                ? new RuleEvaluation.Undecided(rule, explanations.noInspectorate(rule), true)
                : ifActive(rule, inspectorate.get(), explanations, explanations.oversight(rule, inspectorate.get()));
    }

    private RuleEvaluation toNamedAgency(Rule rule, Explanations explanations) {
        String code = String.valueOf(rule.agencyCode());
        Optional<Agency> agency = agencies.find(code);
        return agency.isEmpty()
                ? new RuleEvaluation.Undecided(rule, explanations.unknownAgency(rule, code), true)
                : ifActive(rule, agency.get(), explanations, explanations.namedAgency(rule, agency.get()));
    }

    private RuleEvaluation toDistrictOffice(Rule rule, ComplaintDetails complaint, Explanations explanations) {
        Optional<Agency> office = agencies.officeOf(complaint.districtCode());
        return office.isEmpty()
                ? new RuleEvaluation.Undecided(rule, explanations.noDistrictOffice(rule), true)
                : ifActive(rule, office.get(), explanations, explanations.districtOffice(rule, office.get()));
    }

    private static RuleEvaluation ifActive(
            Rule rule, Agency agency, Explanations explanations, LocalizedText explanation) {
        return agency.active()
                ? new RuleEvaluation.Responsible(rule, agency, explanation)
                : new RuleEvaluation.Undecided(rule, explanations.inactive(rule, agency), false);
    }
}
