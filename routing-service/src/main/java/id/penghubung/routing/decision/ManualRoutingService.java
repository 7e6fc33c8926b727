package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.directory.RoutingWarning;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
     * Assigns a complaint in triage to an agency, and others to support it. If two coordinators decide at the same time, the second one
     * gets a 409.
     *
     * @throws ProblemException 404 if the complaint is not known, 409 if it is not in triage, is claimed by another coordinator or
     *     waits for the regional secretary, or if it accuses staff and one of the agencies is neither the inspectorate nor that of the
     *     regional secretary, or is the accused one
     */
    @Transactional
    public DecisionView decide(UUID complaintId, ManualChoice choice) {
        ComplaintRouting routing = routings.lock(complaintId).orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        routing.keepFromAccusedSecretary(settings.regionalSecretariat());
        routing.requireDecidableBy(choice.account(), now);
        requireSupervisors(routing, choice);
        UUID id = ids.next();
        LocalizedText explanation = Explanations.chosen(choice);
        ComplaintRouted routed = routing.routeTo(choice, id, DecisionSource.COORDINATOR, explanation, now);
        return store(
                RoutingDecision.byPerson(id, routing, DecisionSource.COORDINATOR, choice, explanation, now),
                routed,
                routing,
                RoutingWarning.about(choice.agency()),
                now);
    }

    /**
     * Assigns a complaint that agencies returned twice. The decision binds: the agency may not return it again.
     *
     * @throws ProblemException 404 if the complaint is not known or accuses staff of the regional secretary, 409 if it does not wait for
     *     the regional secretary, or if it accuses staff and one of the agencies is neither the inspectorate nor that of the regional
     *     secretary, or is the accused one
     */
    @Transactional
    public DecisionView decideAsSecretary(UUID complaintId, ManualChoice choice) {
        ComplaintRouting routing = routings.lock(complaintId)
                .filter(found -> !found.accusesStaffOf(settings.regionalSecretariat()))
                .orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        routing.requireForSecretary();
        requireSupervisors(routing, choice);
        UUID id = ids.next();
        LocalizedText explanation = Explanations.chosenBySecretary(choice);
        ComplaintRouted routed = routing.routeTo(choice, id, DecisionSource.SECRETARY, explanation, now);
        return store(
                RoutingDecision.byPerson(id, routing, DecisionSource.SECRETARY, choice, explanation, now),
                routed,
                routing,
                RoutingWarning.about(choice.agency()),
                now);
    }

    private void requireSupervisors(ComplaintRouting routing, ManualChoice choice) {
        routing.requireSupervisor(choice.agency(), settings.regionalSecretariat());
        choice.supporting()
                .forEach(supportingAgency ->
                        routing.requireSupervisor(supportingAgency, settings.regionalSecretariat()));
    }

    private DecisionView store(
            RoutingDecision decision,
            ComplaintRouted routed,
            ComplaintRouting routing,
            List<RoutingWarning> warnings,
            Instant now) {
        decisions.persist(decision);
        events.publish(routed, routing, now);
        return DecisionView.of(decision, warnings);
    }
}
