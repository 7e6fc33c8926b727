package id.penghubung.routing.decision;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.EventType;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.inbox.BoundedWait;
import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes case events: puts complaints that an agency returned into the triage queue. */
@ApplicationScoped
class ReturnsConsumer implements EventEffects {

    private static final Subscription SUBSCRIPTION =
            new Subscription("routing-service.cases", EventType.dataTypes(EventType.CASE_RETURNED));

    private final Inbox inbox;
    private final ComplaintRoutingRepository routings;
    private final RoutingDecisionRepository decisions;
    private final AgencyDirectoryCache directory;
    private final RoutingEventPublisher events;
    private final BoundedWait wait;
    private final IdGenerator ids;
    private final Clock clock;

    ReturnsConsumer(
            Inbox inbox,
            ComplaintRoutingRepository routings,
            RoutingDecisionRepository decisions,
            AgencyDirectoryCache directory,
            RoutingEventPublisher events,
            BoundedWait wait,
            IdGenerator ids,
            Clock clock) {
        this.inbox = inbox;
        this.routings = routings;
        this.decisions = decisions;
        this.directory = directory;
        this.events = events;
        this.wait = wait;
        this.ids = ids;
        this.clock = clock;
    }

    @Incoming("cases")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, this::apply);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    private void apply(List<ReceivedEvent> received) {
        AgencyDirectory agencies = directory.current();
        Map<UUID, ComplaintRouting> known = routings.lockAll(received.stream()
                .map(event -> returned(event).complaintId())
                .distinct()
                .toList());
        for (ReceivedEvent event : received) {
            ComplaintRouting routing = known.get(returned(event).complaintId());
            if (routing == null) {
                // The submission arrives on another topic, which may not be read yet after a restore from a backup.
                throw wait.missing(
                        event.id(), "There is no complaint " + returned(event).complaintId());
            }
            if (routing.concernsCurrentRound(returned(event))) {
                event.runInTrace(() -> returnToTriage(routing, returned(event), agencies));
            }
        }
    }

    private void returnToTriage(ComplaintRouting routing, CaseReturned returned, AgencyDirectory agencies) {
        Instant now = clock.instant();
        String agency = agencies.find(returned.agencyCode()).map(Agency::name).orElse(returned.agencyCode());
        LocalizedText explanation = Explanations.returned(agency, returned.reason());
        var sentToTriage = routing.returnToTriage(returned, explanation, now);
        decisions.persist(RoutingDecision.byAgency(ids.next(), routing, returned.reason(), explanation, now));
        events.publish(sentToTriage, routing, now);
    }

    private static CaseReturned returned(ReceivedEvent event) {
        return (CaseReturned) event.data();
    }
}
