package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.kit.text.Text;
import id.penghubung.routing.catalogue.CatalogueKind;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.Destination;
import id.penghubung.routing.rules.Destinations;
import id.penghubung.routing.rules.RuleMatch;
import id.penghubung.routing.rules.RuleSet;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Applies routing rules to a complaint.
 *
 * @param rules the rules in force; empty when the service starts for the first time
 * @param agencies the agencies in the directory
 * @param regionalSecretariat code of the agency of the regional secretary
 * @param names returns the name of an entry of the catalogue by its kind and code
 */
record RoutingPolicy(
        Optional<RuleSet> rules,
        AgencyDirectory agencies,
        String regionalSecretariat,
        BiFunction<CatalogueKind, String, Text> names) {

    /** Returns whether rules or agencies are missing, for example when the whole system starts. */
    boolean isEmpty() {
        return rules.isEmpty() || agencies.isEmpty();
    }

    /** Returns the responsible agency, a proposal, or the reason why the coordinator has to decide. */
    RuleEvaluation evaluate(ComplaintFacts known) {
        RuleSet inForce = rules.orElseThrow();
        Destinations destinations = new Destinations(agencies, regionalSecretariat);
        ComplaintFacts facts = destinations.considered(known);
        RuleMatch match = inForce.match(facts);
        AppliedRule rule = AppliedRule.of(inForce, match);
        Explanations explanations = new Explanations(facts, names, agencies.officeOf(facts.districtCode()), rule);
        return switch (destinations.of(match, facts)) {
            case Destination.AgencyReached(var agency, var oversight) ->
                new RuleEvaluation.Responsible(rule, agency, oversight, explanations.responsible(agency, oversight));
            case Destination.NoAgencyReached none ->
                new RuleEvaluation.Undecided(
                        rule, none.oversight() || facts.oversight(), explanations.noAgency(none), none.obstacle());
            case Destination.Triage ignored ->
                new RuleEvaluation.Undecided(rule, facts.oversight(), triage(match, explanations), null);
            case Destination.Ending(var outcome) ->
                new RuleEvaluation.Proposed(rule, outcome, explanations.proposed(outcome));
        };
    }

    private static LocalizedText triage(RuleMatch match, Explanations explanations) {
        return match.rule().isRest() ? explanations.noRule() : explanations.ruleLeavesItToCoordinator();
    }
}
