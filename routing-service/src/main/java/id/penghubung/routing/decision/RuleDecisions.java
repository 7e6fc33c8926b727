package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.runtime.Ids;
import id.penghubung.routing.directory.Directory;
import id.penghubung.routing.rules.Rules;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Decides about complaints as they come in. */
@ApplicationScoped
class RuleDecisions {

    private final Rules rules;
    private final Directory directory;
    private final Assignments assignments;
    private final Decisions decisions;
    private final RoutingEvents events;
    private final RoutingSettings settings;
    private final Ids ids;
    private final Clock clock;

    RuleDecisions(
            Rules rules,
            Directory directory,
            Assignments assignments,
            Decisions decisions,
            RoutingEvents events,
            RoutingSettings settings,
            Ids ids,
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
    Assignment decide(ComplaintSubmitted submitted, RoutingPolicy policy) {
        Instant now = clock.instant();
        Verdict verdict = judge(submitted, policy, now);
        UUID decisionId = ids.next();
        Assignment assignment = new Assignment(submitted, verdict.oversight());
        DomainEvent event = switch (verdict) {
            case Verdict.Responsible(var rule, var agency, var explanation) ->
                assignment.routeTo(agency, decisionId, DecisionMaker.RULE, explanation, now);
            case Verdict.Undecided(var rule, var explanation, var agencyMissing) ->
                assignment.sendToTriage(explanation, now);
        };
        assignments.persist(assignment);
        decisions.persist(Decision.byRule(decisionId, assignment, verdict, now));
        events.publish(event, assignment, now);
        return assignment;
    }

    private Verdict judge(ComplaintSubmitted submitted, RoutingPolicy policy, Instant now) {
        if (policy.isEmpty()) {
            throw new NotReadyYetException("Routing waits for its rules and for the directory of agencies");
        }
        Verdict verdict = policy.judge(submitted.complaint(), now);
        if (verdict instanceof Verdict.Undecided undecided
                && undecided.agencyMissing()
                && !policy.agencies().quietSince(settings.directorySettlesAfter(), now)) {
            throw new NotReadyYetException("Routing waits for the directory of agencies to be complete");
        }
        return verdict;
    }
}
