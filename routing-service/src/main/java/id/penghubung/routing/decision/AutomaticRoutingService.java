package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.rules.RuleSetCache;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Decides about complaints as they come in. */
@ApplicationScoped
class AutomaticRoutingService {

    private final RuleSetCache rules;
    private final AgencyDirectoryCache directory;
    private final ComplaintRoutingRepository assignments;
    private final RoutingDecisionRepository decisions;
    private final RoutingEventPublisher events;
    private final RoutingSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    AutomaticRoutingService(
            RuleSetCache rules,
            AgencyDirectoryCache directory,
            ComplaintRoutingRepository assignments,
            RoutingDecisionRepository decisions,
            RoutingEventPublisher events,
            RoutingSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.rules = rules;
        this.directory = directory;
        this.assignments = assignments;
        this.decisions = decisions;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rules and the directory of this moment; one look at them serves a whole batch. */
    RoutingPolicy present() {
        return new RoutingPolicy(rules.current(), directory.current());
    }

    /**
     * Decides, keeps the decision and tells of it.
     *
     * @throws NotReadyYetException while rules or directory are not there yet, as when the whole system starts
     */
    ComplaintRouting decide(ComplaintSubmitted submitted, RoutingPolicy policy) {
        Instant now = clock.instant();
        RuleEvaluation verdict = judge(submitted, policy, now);
        UUID decisionId = ids.next();
        ComplaintRouting assignment = new ComplaintRouting(submitted, verdict.oversight());
        DomainEvent event = switch (verdict) {
            case RuleEvaluation.Responsible(var rule, var agency, var explanation) ->
                assignment.routeTo(agency, decisionId, DecisionMaker.RULE, explanation, now);
            case RuleEvaluation.Undecided(var rule, var explanation, var agencyMissing) ->
                assignment.sendToTriage(explanation, now);
        };
        assignments.persist(assignment);
        decisions.persist(RoutingDecision.byRule(decisionId, assignment, verdict, now));
        events.publish(event, assignment, now);
        return assignment;
    }

    private RuleEvaluation judge(ComplaintSubmitted submitted, RoutingPolicy policy, Instant now) {
        if (policy.isEmpty()) {
            throw new NotReadyYetException("Routing waits for its rules and for the directory of agencies");
        }
        RuleEvaluation verdict = policy.judge(submitted.complaint(), now);
        if (verdict instanceof RuleEvaluation.Undecided undecided
                && undecided.agencyMissing()
                && !policy.agencies().quietSince(settings.directorySettlesAfter(), now)) {
            throw new NotReadyYetException("Routing waits for the directory of agencies to be complete");
        }
        return verdict;
    }
}
