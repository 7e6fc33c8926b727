package id.penghubung.routing.rules;

import id.penghubung.routing.catalogue.Category;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.RoutingWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The coverage of a rule set with the present directory: its findings, and each pair of an active category and an active district that
 * reaches nobody. A pair is decided as a complaint of which nothing else is known, so rules that ask for words or agencies do not count.
 *
 * @param publishable whether no finding prevents the publication
 * @param pairs number of pairs
 * @param reached number of pairs that reach an active agency, an outside body or the archive
 * @param triage number of pairs that a rule leaves to the coordinator
 * @param unreached the other pairs
 * @param warnings agencies that pairs reach and for which the deputy or the head answers at present, in the order of their codes
 */
@Schema(name = "RuleSetCoverage")
public record RuleSetCoverage(
        @Schema(required = true) boolean publishable,
        @Schema(required = true) List<RuleFinding> findings,
        @Schema(required = true) int pairs,
        @Schema(required = true) int reached,
        @Schema(required = true) int triage,
        @Schema(required = true) List<UnreachedPair> unreached,
        @Schema(required = true) List<RoutingWarning> warnings) {

    /** A category and a district that reach nobody, and the rule that matches them. */
    @Schema(name = "UnreachedPair")
    public record UnreachedPair(String categoryCode, String districtCode, String ruleCode, Obstacle obstacle) {}

    static RuleSetCoverage of(RuleSet rules, RoutingCatalogue catalogue, Destinations destinations) {
        List<RuleFinding> findings = RuleSetCheck.of(rules, catalogue, destinations.agencies());
        List<Category> categories = catalogue.categories();
        List<String> districts = catalogue.districts();
        int reached = 0;
        int triage = 0;
        List<UnreachedPair> unreached = new ArrayList<>();
        SortedMap<String, Agency> agencies = new TreeMap<>();
        for (Category category : categories) {
            for (String district : districts) {
                ComplaintFacts facts = ComplaintFacts.of(category.code(), district, category.oversight());
                RuleMatch match = rules.match(facts);
                switch (destinations.of(match, facts)) {
                    case Destination.AgencyReached(var agency, var ignored) -> {
                        reached++;
                        agencies.put(agency.code(), agency);
                    }
                    case Destination.Ending ignored -> reached++;
                    case Destination.NoAgencyReached none ->
                        unreached.add(pair(category, district, match, none.obstacle()));
                    case Destination.Triage ignored -> {
                        if (match.rule().isRest()) {
                            unreached.add(pair(category, district, match, Obstacle.NO_RULE));
                        } else {
                            triage++;
                        }
                    }
                }
            }
        }
        return new RuleSetCoverage(
                findings.stream().noneMatch(RuleFinding::preventsPublication),
                findings,
                categories.size() * districts.size(),
                reached,
                triage,
                List.copyOf(unreached),
                agencies.values().stream()
                        .flatMap(agency -> RoutingWarning.about(agency).stream())
                        .toList());
    }

    private static UnreachedPair pair(Category category, String district, RuleMatch match, Obstacle obstacle) {
        return new UnreachedPair(category.code(), district, match.rule().code(), obstacle);
    }
}
