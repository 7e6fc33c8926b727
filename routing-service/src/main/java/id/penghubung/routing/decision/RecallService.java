package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a complaint goes that the coordinator recalled from its agency: with oversight to the inspectorate, from the
 * inspectorate itself to the regional secretary, and otherwise into triage, also from the regional secretary. It never goes back to the accused agency, unless the
 * coordinator decides so.
 */
@ApplicationScoped
class RecallService {

    private final RoutingDecisionRepository decisions;
    private final RoutingEventPublisher events;
    private final RoutingSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    RecallService(
            RoutingDecisionRepository decisions,
            RoutingEventPublisher events,
            RoutingSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    void recall(ComplaintRouting routing, ComplaintRecalled recalled, AgencyDirectory agencies) {
        Agency supervisor = recalled.oversight() ? supervisorOver(routing, recalled, agencies) : null;
        if (!routing.recall(recalled)) {
            return;
        }
        Instant now = clock.instant();
        UUID decisionId = ids.next();
        LocalizedText explanation = explanation(recalled, supervisor);
        DomainEvent event = supervisor == null
                ? routing.sendToTriage(explanation, now)
                : routing.routeTo(supervisor, decisionId, DecisionSource.RECALL, explanation, now);
        decisions.persist(
                RoutingDecision.byRecall(decisionId, routing, supervisor, recalled.reason(), explanation, now));
        events.publish(event, routing, now);
    }

    private @Nullable Agency supervisorOver(
            ComplaintRouting routing, ComplaintRecalled recalled, AgencyDirectory agencies) {
        Optional<Agency> accused =
                decisions.agencyOf(recalled.complaintId(), recalled.round()).flatMap(agencies::find);
        accused.ifPresent(agency -> routing.complaint.accuse(agency.code()));
        if (accused.filter(this::isRegionalSecretariat).isPresent()) {
            // It may have the complaint because that is about the inspectorate, which must not get it back.
            return null;
        }
        Optional<Agency> supervisor = accused.filter(Agency::isInspectorate).isPresent()
                ? agencies.find(settings.regionalSecretariat())
                : agencies.inspectorate();
        return supervisor
                .filter(Agency::active)
                .filter(Agency::answered)
                .filter(agency -> !routing.complaint.isAccused(agency.code()))
                .filter(Agency::mayHandleOversight)
                .orElse(null);
    }

    private boolean isRegionalSecretariat(Agency agency) {
        return agency.code().equals(settings.regionalSecretariat());
    }

    private static LocalizedText explanation(ComplaintRecalled recalled, @Nullable Agency supervisor) {
        if (supervisor != null) {
            return Explanations.recalledForOversight(supervisor);
        }
        return recalled.oversight()
                ? Explanations.recalledWithoutSupervisor()
                : Explanations.recalled(recalled.reason());
    }
}
