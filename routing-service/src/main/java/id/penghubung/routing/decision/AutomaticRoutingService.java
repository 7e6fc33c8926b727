package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.OutcomeKind;
import id.penghubung.routing.rules.RuleSetCache;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Routes submitted complaints by rules and certain suggestions, or sends them to triage. */
@ApplicationScoped
class AutomaticRoutingService {

    private final RuleSetCache rules;
    private final RoutingCatalogue catalogue;
    private final AgencyDirectoryCache directory;
    private final SuggestedRouting suggestions;
    private final ComplaintRoutingRepository routings;
    private final RoutingDecisionRepository decisions;
    private final StaleDecisionTable staleDecisions;
    private final RoutingEventPublisher events;
    private final RoutingSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    AutomaticRoutingService(
            RuleSetCache rules,
            RoutingCatalogue catalogue,
            AgencyDirectoryCache directory,
            SuggestedRouting suggestions,
            ComplaintRoutingRepository routings,
            RoutingDecisionRepository decisions,
            StaleDecisionTable staleDecisions,
            RoutingEventPublisher events,
            RoutingSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.directory = directory;
        this.suggestions = suggestions;
        this.routings = routings;
        this.decisions = decisions;
        this.staleDecisions = staleDecisions;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns a policy of the current rules and agencies. One policy serves a whole batch. */
    RoutingPolicy currentPolicy() {
        return policyOf(Optional.empty());
    }

    /**
     * Returns a policy like {@link #currentPolicy}.
     *
     * @param ruleSet id of the rule set in force, if the transaction has read it
     */
    RoutingPolicy policyOf(Optional<UUID> ruleSet) {
        return new RoutingPolicy(
                ruleSet.map(rules::of).or(rules::current),
                directory.current(),
                settings.regionalSecretariat(),
                catalogue::nameOf);
    }

    /**
     * Decides about a complaint, adds routing and decision to those that are to be stored, and publishes the event.
     *
     * @throws NotReadyYetException while rules or directory are not complete, for example when the whole system starts
     */
    void decide(ComplaintSubmitted submitted, RoutingPolicy policy, NewRoutings added) {
        Instant now = clock.instant();
        boolean oversight = catalogue.isOversight(submitted.complaint().categoryCode());
        RuleEvaluation evaluation = evaluate(new Complaint(submitted).facts(oversight), Set.of(), policy, now);
        ComplaintRouting routing = new ComplaintRouting(submitted, evaluation.oversight());
        UUID decisionId = ids.next();
        DomainEvent event = decided(evaluation, routing, decisionId, now);
        added.add(routing, RoutingDecision.byRule(decisionId, routing, evaluation, now));
        noteObstacle(evaluation, routing);
        events.publish(event, routing, now);
    }

    /** Sends a complaint to triage without asking the rules, and stores it. */
    void sendToTriage(ComplaintRouting routing, LocalizedText explanation) {
        Instant now = clock.instant();
        RuleEvaluation evaluation = new RuleEvaluation.Undecided(null, routing.oversight, explanation, null);
        UUID decisionId = ids.next();
        DomainEvent event = decided(evaluation, routing, decisionId, now);
        routings.persist(routing);
        decisions.persist(RoutingDecision.byRule(decisionId, routing, evaluation, now));
        events.publish(event, routing, now);
    }

    /**
     * Decides anew about a complaint that is not merged any more, with the coordinator's corrections. One that was marked as
     * oversight since goes to triage, unless the rule says where such complaints go, and so does one whose agency returned it before.
     *
     * @param lastRound the last round that has no effect any more
     * @throws NotReadyYetException while rules or directory are not complete
     */
    void decideAgain(ComplaintRouting routing, int lastRound, RoutingPolicy policy) {
        // Read first: a query may write the routing, which is not complete between the unmerging and the decision.
        Set<String> refusers = decisions.refusersOf(routing.complaintId);
        if (!routing.unmerge(lastRound)) {
            return;
        }
        Instant now = clock.instant();
        RuleEvaluation byRule = evaluate(routing.complaint.facts(routing.oversight), refusers, policy, now);
        RuleEvaluation evaluation = routing.oversight && !isForInspectorate(byRule.rule())
                ? new RuleEvaluation.Undecided(null, true, Explanations.unmerged(), null)
                : byRule;
        UUID decisionId = ids.next();
        DomainEvent event = decided(evaluation, routing, decisionId, now);
        decisions.persist(RoutingDecision.byRule(decisionId, routing, evaluation, now));
        noteObstacle(evaluation, routing);
        events.publish(event, routing, now);
    }

    /**
     * Decides anew about a complaint that went to triage because the directory did not have its agency, or had it as not active or
     * without anybody who answers for it, with the coordinator's corrections. It stays in triage without another decision if no rule finds
     * an agency for it now.
     *
     * @return false if such an obstacle still stands
     */
    boolean decideOnNewDirectory(ComplaintRouting routing, RoutingPolicy policy) {
        RuleEvaluation evaluation = undecidedIfRefused(
                policy.evaluate(routing.complaint.facts(routing.oversight)), decisions.refusersOf(routing.complaintId));
        if (hasTemporaryObstacle(evaluation)) {
            return false;
        }
        if (evaluation instanceof RuleEvaluation.Responsible responsible) {
            routing.oversight |= responsible.oversight();
            Instant now = clock.instant();
            UUID decisionId = ids.next();
            DomainEvent event = decided(evaluation, routing, decisionId, now);
            decisions.persist(RoutingDecision.byRule(decisionId, routing, evaluation, now));
            events.publish(event, routing, now);
        }
        return true;
    }

    private void noteObstacle(RuleEvaluation evaluation, ComplaintRouting routing) {
        if (hasTemporaryObstacle(evaluation)) {
            staleDecisions.insert(routing.complaintId, routing.round);
        }
    }

    private static boolean isMissing(RuleEvaluation evaluation) {
        return evaluation instanceof RuleEvaluation.Undecided undecided && undecided.agencyMissing();
    }

    private static boolean hasTemporaryObstacle(RuleEvaluation evaluation) {
        return evaluation instanceof RuleEvaluation.Undecided undecided && undecided.hasTemporaryObstacle();
    }

    private static boolean isForInspectorate(@Nullable AppliedRule rule) {
        return rule != null && rule.match().rule().then().kind() == OutcomeKind.INSPECTORATE;
    }

    private static DomainEvent decided(
            RuleEvaluation evaluation, ComplaintRouting routing, UUID decisionId, Instant now) {
        return switch (evaluation) {
            case RuleEvaluation.Responsible responsible ->
                routing.routeTo(responsible.agency(), decisionId, DecisionSource.RULE, responsible.explanation(), now);
            case RuleEvaluation.Undecided undecided -> routing.sendToTriage(undecided.explanation(), now);
            case RuleEvaluation.Suggested suggested -> decided(suggested, routing, decisionId, now);
            // The coordinator confirms the proposal by archiving the complaint in complaints-service, or chooses an
            // agency.
            case RuleEvaluation.Proposed proposed -> routing.sendToTriage(proposed.explanation(), now);
        };
    }

    private static DomainEvent decided(
            RuleEvaluation.Suggested suggested, ComplaintRouting routing, UUID decisionId, Instant now) {
        Agency agency = suggested.agency();
        return agency == null
                ? routing.sendToTriage(suggested.explanation(), now)
                : routing.routeTo(agency, decisionId, DecisionSource.MODEL, suggested.explanation(), now);
    }

    private RuleEvaluation evaluate(ComplaintFacts facts, Set<String> refusers, RoutingPolicy policy, Instant now) {
        if (policy.isEmpty()) {
            throw new NotReadyYetException("Routing waits for rules and for the agency directory");
        }
        RuleEvaluation evaluation = policy.evaluate(facts);
        if (isMissing(evaluation) && !policy.agencies().isUnchangedFor(settings.directorySettlingTime(), now)) {
            throw new NotReadyYetException("Routing waits until the agency directory is complete");
        }
        return suggestions.withSuggestion(undecidedIfRefused(evaluation, refusers), facts, refusers, policy.agencies());
    }

    /** An agency that returned the complaint does not get it again, unless a person decides so. */
    private static RuleEvaluation undecidedIfRefused(RuleEvaluation evaluation, Set<String> refusers) {
        return evaluation instanceof RuleEvaluation.Responsible responsible
                        && refusers.contains(responsible.agency().code())
                ? new RuleEvaluation.Undecided(
                        responsible.rule(),
                        responsible.oversight(),
                        Explanations.returnedBefore(responsible.agency()),
                        null)
                : evaluation;
    }
}
