package id.penghubung.routing.decision;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.directory.RoutingWarning;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.Destination;
import id.penghubung.routing.rules.Destinations;
import id.penghubung.routing.rules.Obstacle;
import id.penghubung.routing.rules.RuleMatch;
import id.penghubung.routing.rules.RuleSet;
import id.penghubung.routing.rules.RuleSetCache;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Warns about agencies of complaints in triage for which nobody answers at present, or the deputy or the head does: the agency of the rule
 * that sent the complaint there, as long as this rule is in force, the one that the reporter named and that has not returned the complaint,
 * the one that the last return named, and those that are suggested.
 */
@ApplicationScoped
public class AgencyWarnings {

    private final RuleSetCache rules;
    private final AgencyDirectoryCache directory;
    private final RoutingSettings settings;

    AgencyWarnings(RuleSetCache rules, AgencyDirectoryCache directory, RoutingSettings settings) {
        this.rules = rules;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Returns the warnings of each complaint, by its id.
     *
     * @param decisions the decisions about the complaints by complaint id, oldest first
     */
    public Map<UUID, List<RoutingWarning>> of(
            Collection<TriageQueueEntry> complaints, Map<UUID, List<DecisionView>> decisions) {
        AgencyDirectory agencies = directory.current();
        Optional<RuleSet> inForce = rules.current();
        return complaints.stream()
                .collect(toMap(
                        TriageQueueEntry::complaintId,
                        complaint -> warnings(
                                complaint,
                                decisions.getOrDefault(complaint.complaintId(), List.of()),
                                inForce,
                                agencies)));
    }

    /** Adds the warnings about suggested agencies. */
    public static List<RoutingWarning> withSuggested(
            List<RoutingWarning> warnings, Optional<AgencySuggestion> suggestion, AgencyDirectory agencies) {
        Stream<RoutingWarning> suggested = suggestion.stream()
                .flatMap(found -> found.candidates().stream())
                .flatMap(candidate -> agencies.find(candidate.agencyCode()).stream())
                .flatMap(agency -> RoutingWarning.about(agency).stream());
        return Stream.concat(warnings.stream(), suggested).distinct().toList();
    }

    private List<RoutingWarning> warnings(
            TriageQueueEntry complaint,
            List<DecisionView> decisions,
            Optional<RuleSet> inForce,
            AgencyDirectory agencies) {
        Optional<DecisionView> last = decisions.stream().reduce((earlier, later) -> later);
        Stream<Agency> ofRule = last
                .flatMap(decision -> inForce.flatMap(set -> matchOf(decision, set)))
                .flatMap(match -> agencyOf(match, complaint, agencies))
                .stream();
        // The regional secretary may choose an agency that returned the complaint; to the coordinator it is no
        // candidate any more.
        Set<String> excluded = complaint.toSecretary() ? Set.of() : refusers(decisions);
        // Only a supervisor gets a complaint that accuses staff, whichever agency is named.
        Stream<Agency> named = complaint.oversight()
                ? Stream.empty()
                : Stream.concat(
                                Stream.ofNullable(complaint.namedAgency()).filter(code -> !excluded.contains(code)),
                                last.stream().flatMap(decision -> Stream.ofNullable(decision.suggestedAgencyCode())))
                        .flatMap(code -> agencies.find(code).stream())
                        .filter(Agency::active);
        return Stream.concat(ofRule, named)
                .distinct()
                .flatMap(agency -> RoutingWarning.about(agency).stream())
                .toList();
    }

    /** Returns the agencies that returned the complaint, in any round. */
    public static Set<String> refusers(List<DecisionView> decisions) {
        return decisions.stream()
                .flatMap(decision -> Stream.ofNullable(decision.returnedBy()))
                .collect(toSet());
    }

    private static Optional<RuleMatch> matchOf(DecisionView decision, RuleSet inForce) {
        DecisionView.RuleSetReference decidedBy = decision.ruleSet();
        DecisionView.RuleView rule = decision.rule();
        return decidedBy == null || rule == null || !decidedBy.id().equals(inForce.id())
                ? Optional.empty()
                : inForce.matchOf(rule.code());
    }

    private Optional<Agency> agencyOf(RuleMatch match, TriageQueueEntry complaint, AgencyDirectory agencies) {
        ComplaintFacts facts =
                ComplaintFacts.of(complaint.categoryCode(), complaint.districtCode(), complaint.oversight());
        Destination destination = new Destinations(agencies, settings.regionalSecretariat()).of(match, facts);
        return switch (destination) {
            case Destination.AgencyReached(var agency, var ignored) -> Optional.of(agency);
            case Destination.NoAgencyReached none ->
                none.obstacle() == Obstacle.UNANSWERED_AGENCY ? Optional.ofNullable(none.agency()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
