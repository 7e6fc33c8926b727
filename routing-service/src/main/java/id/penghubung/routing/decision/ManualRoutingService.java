package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Carries out routing decisions of the coordinator and of the regional secretary. */
@ApplicationScoped
public class ManualRoutingService {

    private final ComplaintRoutingRepository routings;
    private final RoutingDecisionRepository decisions;
    private final RoutingEventPublisher events;
    private final RoutingSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    ManualRoutingService(
            ComplaintRoutingRepository routings,
            RoutingDecisionRepository decisions,
            RoutingEventPublisher events,
            RoutingSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.routings = routings;
        this.decisions = decisions;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Assigns a complaint in triage to an agency. If two coordinators decide at the same time, the second one gets a 409.
     *
     * @param account account of the coordinator
     * @throws ProblemException 404 if the complaint is not known, 409 if it is not in triage, is claimed by another coordinator or
     *     waits for the regional secretary, or if it accuses staff and the agency is neither the inspectorate nor that of the regional
     *     secretary, or is the accused one
     */
    @Transactional
    public DecisionView decide(UUID complaintId, Agency agency, String reason, String account) {
        ComplaintRouting routing = routings.lock(complaintId).orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        routing.requireDecidableBy(account, now);
        routing.requireSupervisor(agency, settings.regionalSecretariat());
        UUID id = ids.next();
        LocalizedText explanation = Explanations.chosen(agency, reason);
        ComplaintRouted routed = routing.routeTo(agency, id, DecisionMaker.COORDINATOR, explanation, now);
        return store(
                RoutingDecision.byPerson(
                        id, routing, DecisionSource.COORDINATOR, agency, reason, explanation, account, now),
                routed,
                routing,
                now);
    }

    /**
     * Assigns a complaint that agencies returned twice. The decision binds: the agency may not return it again.
     *
     * @param account account of the regional secretary
     * @throws ProblemException 404 if the complaint is not known, 409 if it does not wait for the regional secretary, or if it accuses
     *     staff and the agency is neither the inspectorate nor that of the regional secretary
     */
    @Transactional
    public DecisionView decideAsSecretary(UUID complaintId, Agency agency, String reason, String account) {
        ComplaintRouting routing = routings.lock(complaintId).orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        routing.requireForSecretary();
        routing.requireSupervisor(agency, settings.regionalSecretariat());
        UUID id = ids.next();
        LocalizedText explanation = Explanations.chosenBySecretary(agency, reason);
        ComplaintRouted routed = routing.bindTo(agency, id, explanation, now);
        return store(
                RoutingDecision.byPerson(
                        id, routing, DecisionSource.SECRETARY, agency, reason, explanation, account, now),
                routed,
                routing,
                now);
    }

    private DecisionView store(
            RoutingDecision decision, ComplaintRouted routed, ComplaintRouting routing, Instant now) {
        decisions.persist(decision);
        events.publish(routed, routing, now);
        return DecisionView.of(decision);
    }
}
