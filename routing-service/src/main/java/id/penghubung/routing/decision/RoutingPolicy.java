package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyBook;
import id.penghubung.routing.rules.Rule;
import id.penghubung.routing.rules.RuleBook;
import java.time.Instant;
import java.util.Optional;

/**
 * Applies the rules to a complaint.
 *
 * @param rules as they hold
 * @param agencies as the directory knows them
 */
record RoutingPolicy(RuleBook rules, AgencyBook agencies) {

    /** Whether there is nothing yet to judge by, as when the whole system starts. */
    boolean isEmpty() {
        return rules.isEmpty() || agencies.isEmpty();
    }

    /** Who is responsible, or why a person has to say so. */
    Verdict judge(ComplaintDetails complaint, Instant now) {
        Explanations because = new Explanations(complaint, agencies.officeOf(complaint.districtCode()));
        return rules.find(complaint.categoryCode(), now)
                .map(rule -> apply(rule, complaint, because))
                .orElseGet(() -> new Verdict.Undecided(null, because.unknownCategory(), false));
    }

    private Verdict apply(Rule rule, ComplaintDetails complaint, Explanations because) {
        if (rule.oversight()) {
            // Whatever agency the rule names: it may be the one that is accused.
            return toInspectorate(rule, because);
        }
        return switch (rule.target()) {
            case AGENCY -> toNamedAgency(rule, because);
            case DISTRICT_OFFICE_OF_LOCATION -> toDistrictOffice(rule, complaint, because);
            case TRIAGE -> new Verdict.Undecided(rule, because.ruleLeavesItToCoordinator(rule), false);
        };
    }

    private Verdict toInspectorate(Rule rule, Explanations because) {
        Optional<Agency> inspectorate = agencies.inspectorate();
        return inspectorate.isEmpty()
                ? new Verdict.Undecided(rule, because.noInspectorate(rule), true)
                : ifActive(rule, inspectorate.get(), because, because.oversight(rule, inspectorate.get()));
    }

    private Verdict toNamedAgency(Rule rule, Explanations because) {
        String code = String.valueOf(rule.agencyCode());
        Optional<Agency> agency = agencies.find(code);
        return agency.isEmpty()
                ? new Verdict.Undecided(rule, because.unknownAgency(rule, code), true)
                : ifActive(rule, agency.get(), because, because.namedAgency(rule, agency.get()));
    }

    private Verdict toDistrictOffice(Rule rule, ComplaintDetails complaint, Explanations because) {
        Optional<Agency> office = agencies.officeOf(complaint.districtCode());
        return office.isEmpty()
                ? new Verdict.Undecided(rule, because.noDistrictOffice(rule), true)
                : ifActive(rule, office.get(), because, because.districtOffice(rule, office.get()));
    }

    private static Verdict ifActive(Rule rule, Agency agency, Explanations because, LocalizedText explanation) {
        return agency.active()
                ? new Verdict.Responsible(rule, agency, explanation)
                : new Verdict.Undecided(rule, because.inactive(rule, agency), false);
    }
}
