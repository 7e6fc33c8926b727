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
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.runtime.RoutingSettings;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final RoutingSettings settings;
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
            RoutingSettings settings,
            BoundedWait wait,
            IdGenerator ids,
            Clock clock) {
        this.inbox = inbox;
        this.routings = routings;
        this.queue = queue;
        this.decisions = decisions;
        this.directory = directory;
        this.events = events;
        this.settings = settings;
        this.wait = wait;
        this.ids = ids;
        this.clock = clock;
    }

    @Incoming("cases")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, this::mayHaveEffect, this::apply);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    /**
     * Leaves out the due dates that change nothing, which are most: those of other stages, and those of complaints that are not in triage.
     * There is no due date of a verification before the decision about the submission, since that decision starts the deadline.
     */
    private List<ReceivedEvent> mayHaveEffect(List<ReceivedEvent> received) {
        Set<UUID> verified = received.stream()
                .map(ReceivedEvent::data)
                .filter(ReturnsConsumer::isDueDateOfVerification)
                .map(ReturnsConsumer::complaintId)
                .collect(Collectors.toSet());
        Set<UUID> inTriage = Set.copyOf(queue.waitingAmong(verified));
        return received.stream()
                .filter(event -> event.data() instanceof CaseReturned
                        || (isDueDateOfVerification(event.data()) && inTriage.contains(complaintId(event.data()))))
                .toList();
    }

    private void apply(List<ReceivedEvent> received) {
        Map<UUID, ComplaintRouting> known = routings.lockAll(
                received.stream().map(event -> complaintId(event.data())).collect(Collectors.toSet()));
        for (ReceivedEvent event : received) {
            switch (event.data()) {
                case CaseReturned returned -> apply(event, returned, known.get(returned.complaintId()));
                case ComplaintDeadlineSet set -> {
                    ComplaintRouting routing = known.get(set.complaintId());
                    if (routing != null && isDueDateOfVerification(set)) {
                        routing.verificationDue(set.dueAt(), event.aggregateVersion());
                    }
                }
                default -> throw new IllegalStateException("Not subscribed to " + event.type());
            }
        }
    }

    private void apply(ReceivedEvent event, CaseReturned returned, @Nullable ComplaintRouting routing) {
        if (routing == null) {
            // The submission arrives on another topic, which may not be read yet after a restore from a backup.
            throw wait.missing(event.id(), "There is no complaint " + returned.complaintId());
        }
        if (routing.concernsCurrentRound(returned)) {
            event.runInTrace(() -> returnToTriage(routing, returned));
        }
    }

    private static boolean isDueDateOfVerification(Object event) {
        return event instanceof ComplaintDeadlineSet set && VERIFICATION.equals(set.type());
    }

    private static UUID complaintId(Object event) {
        return switch (event) {
            case CaseReturned returned -> returned.complaintId();
            case ComplaintDeadlineSet set -> set.complaintId();
            default -> throw new IllegalStateException("Not subscribed to " + event.getClass());
        };
    }

    private void returnToTriage(ComplaintRouting routing, CaseReturned returned) {
        Instant now = clock.instant();
        String agency = directory
                .current()
                .find(returned.agencyCode())
                .map(Agency::name)
                .orElse(returned.agencyCode());
        boolean forSecretary =
                routing.isNextReturnForSecretary() && !routing.accusesStaffOf(settings.regionalSecretariat());
        LocalizedText explanation = forSecretary
                ? Explanations.returnedAgain(agency, returned.reason())
                : Explanations.returned(agency, returned.reason());
        var sentToTriage = routing.returnToTriage(returned, explanation, now);
        routing.keepFromAccusedSecretary(settings.regionalSecretariat());
        decisions.persist(RoutingDecision.byAgency(ids.next(), routing, returned, explanation, now));
        events.publish(sentToTriage, routing, now);
    }
}
