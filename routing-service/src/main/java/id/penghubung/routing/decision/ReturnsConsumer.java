package id.penghubung.routing.decision;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintDeadlineSet;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Consumes case events: puts complaints that an agency returned into the triage queue, and takes over the due date of the coordinator's
 * verification for complaints in triage.
 */
@ApplicationScoped
class ReturnsConsumer implements EventEffects {

    private static final Subscription SUBSCRIPTION = new Subscription(
            "routing-service.cases", EventType.dataTypes(EventType.CASE_RETURNED, EventType.COMPLAINT_DEADLINE_SET));

    private static final String VERIFICATION = "VERIFICATION";

    private final Inbox inbox;
    private final ComplaintRoutingRepository routings;
    private final TriageQueueTable queue;
    private final RoutingDecisionRepository decisions;
    private final AgencyDirectoryCache directory;
    private final RoutingEventPublisher events;
    private final BoundedWait wait;
    private final IdGenerator ids;
    private final Clock clock;

    ReturnsConsumer(
            Inbox inbox,
            ComplaintRoutingRepository routings,
            TriageQueueTable queue,
            RoutingDecisionRepository decisions,
            AgencyDirectoryCache directory,
            RoutingEventPublisher events,
            BoundedWait wait,
            IdGenerator ids,
            Clock clock) {
        this.inbox = inbox;
        this.routings = routings;
        this.queue = queue;
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
        Set<UUID> concerned = concerned(received);
        Map<UUID, ComplaintRouting> known = concerned.isEmpty() ? Map.of() : routings.lockAll(concerned);
        for (ReceivedEvent event : received) {
            switch (event.data()) {
                case CaseReturned returned -> apply(event, returned, known.get(returned.complaintId()), agencies);
                case ComplaintDeadlineSet set -> {
                    ComplaintRouting routing = known.get(set.complaintId());
                    if (routing != null && isVerification(set)) {
                        routing.verificationDue(set.dueAt());
                    }
                }
                default -> throw new IllegalStateException("Not subscribed to " + event.type());
            }
        }
    }

    private void apply(
            ReceivedEvent event, CaseReturned returned, @Nullable ComplaintRouting routing, AgencyDirectory agencies) {
        if (routing == null) {
            // The submission arrives on another topic, which may not be read yet after a restore from a backup.
            throw wait.missing(event.id(), "There is no complaint " + returned.complaintId());
        }
        if (routing.concernsCurrentRound(returned)) {
            event.runInTrace(() -> returnToTriage(routing, returned, agencies));
        }
    }

    /** Returns the complaints that were returned, and those in triage with a new due date. Most due dates are of other complaints. */
    private Set<UUID> concerned(List<ReceivedEvent> received) {
        Set<UUID> concerned = new HashSet<>();
        Set<UUID> due = new HashSet<>();
        for (ReceivedEvent event : received) {
            if (event.data() instanceof CaseReturned returned) {
                concerned.add(returned.complaintId());
            } else if (event.data() instanceof ComplaintDeadlineSet set && isVerification(set)) {
                due.add(set.complaintId());
            }
        }
        concerned.addAll(queue.waitingAmong(due));
        return concerned;
    }

    private static boolean isVerification(ComplaintDeadlineSet set) {
        return VERIFICATION.equals(set.type());
    }

    private void returnToTriage(ComplaintRouting routing, CaseReturned returned, AgencyDirectory agencies) {
        Instant now = clock.instant();
        String agency = agencies.find(returned.agencyCode()).map(Agency::name).orElse(returned.agencyCode());
        LocalizedText explanation = routing.isNextReturnForSecretary()
                ? Explanations.returnedAgain(agency, returned.reason())
                : Explanations.returned(agency, returned.reason());
        var sentToTriage = routing.returnToTriage(returned, explanation, now);
        decisions.persist(RoutingDecision.byAgency(ids.next(), routing, returned, explanation, now));
        events.publish(sentToTriage, routing, now);
    }
}
