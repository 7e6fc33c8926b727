package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import id.penghubung.routing.decision.RoutingDecisionRepository.Confirmation;
import id.penghubung.routing.runtime.EventActivity;
import id.penghubung.routing.runtime.RoutingSettings;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Consumes complaint events: routes submitted, recalled and unmerged complaints, and applies corrections, merging, withdrawals,
 * archiving and erasures.
 */
@ApplicationScoped
class ComplaintsConsumer implements EventEffects {

    private static final Subscription SUBSCRIPTION = new Subscription(
            "routing-service.complaints",
            EventType.dataTypes(
                    EventType.COMPLAINT_SUBMITTED,
                    EventType.COMPLAINT_WITHDRAWN,
                    EventType.COMPLAINT_VERIFIED,
                    EventType.COMPLAINT_CORRECTED,
                    EventType.COMPLAINT_RECALLED,
                    EventType.COMPLAINT_ARCHIVED,
                    EventType.COMPLAINT_ERASED,
                    EventType.COMPLAINT_MERGED,
                    EventType.COMPLAINT_UNMERGED));

    private final Inbox inbox;
    private final ComplaintLocks locks;
    private final NewRoutingTable newRoutings;
    private final ComplaintRoutingRepository routings;
    private final RoutingDecisionRepository decisions;
    private final AutomaticRoutingService automaticRouting;
    private final RecallService recalls;
    private final EndedComplaints endedComplaints;
    private final RoutingSettings settings;
    private final EventActivity activity;

    ComplaintsConsumer(
            Inbox inbox,
            ComplaintLocks locks,
            NewRoutingTable newRoutings,
            ComplaintRoutingRepository routings,
            RoutingDecisionRepository decisions,
            AutomaticRoutingService automaticRouting,
            RecallService recalls,
            EndedComplaints endedComplaints,
            RoutingSettings settings,
            EventActivity activity) {
        this.inbox = inbox;
        this.locks = locks;
        this.newRoutings = newRoutings;
        this.routings = routings;
        this.decisions = decisions;
        this.automaticRouting = automaticRouting;
        this.recalls = recalls;
        this.endedComplaints = endedComplaints;
        this.settings = settings;
        this.activity = activity;
    }

    @Incoming("complaints")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        activity.during(() -> inbox.receive(SUBSCRIPTION, records, this::apply));
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        ComplaintLocks.Locked locked = locks.lock(events, ComplaintsConsumer::complaintId);
        Batch batch = new Batch(
                locked.routings(),
                locked.ended(),
                new BatchPolicy(() -> automaticRouting.policyOf(locked.ruleSet())),
                new ArrayList<>(),
                new NewRoutings(newRoutings, routings, decisions));
        events.forEach(event -> event.runInTrace(() -> apply(event, batch)));
        batch.added().store();
        decisions.confirm(batch.confirmations());
        eraseReasons(events);
    }

    /** Erases the reasons of decisions after all events of the batch: a decision of the same batch may contain the text too. */
    private void eraseReasons(List<ReceivedEvent> events) {
        List<UUID> erased = events.stream()
                .filter(event -> event.data() instanceof ComplaintErased)
                .map(ComplaintsConsumer::complaintId)
                .toList();
        if (!erased.isEmpty()) {
            decisions.eraseReasons(erased);
        }
    }

    private void apply(ReceivedEvent event, Batch batch) {
        UUID id = complaintId(event);
        ComplaintRouting routing = batch.find(id);
        if (routing != null) {
            apply(event, routing, batch);
        } else if (!(event.data() instanceof ComplaintSubmitted submitted)) {
            if (endedComplaints.note(event.data())) {
                batch.ended().add(id);
            }
        } else if (batch.ended().contains(id)) {
            endedComplaints
                    .submitted(event, submitted, batch.policy().get())
                    .ifPresent(stored -> batch.known().put(id, stored));
        } else {
            automaticRouting.decide(submitted, batch.policy().get(), batch.added());
        }
    }

    private void apply(ReceivedEvent event, ComplaintRouting routing, Batch batch) {
        switch (event.data()) {
            // A complaint that is submitted again under another event id is still the same complaint.
            case ComplaintSubmitted ignored -> {}
            case ComplaintWithdrawn ignored -> routing.withdraw();
            case ComplaintArchived ignored -> routing.archive();
            case ComplaintErased ignored -> routing.erase();
            case ComplaintVerified verified -> {
                routing.correct(
                        verified.kind(), verified.categoryCode(), verified.districtCode(), verified.oversight());
                routing.keepFromAccusedSecretary(settings.regionalSecretariat());
                if (routing.state == RoutingState.ROUTED) {
                    batch.confirmations()
                            .add(new Confirmation(routing.complaintId, routing.round, verified.verifiedAt()));
                }
            }
            case ComplaintCorrected corrected -> {
                routing.correct(
                        corrected.kind(), corrected.categoryCode(), corrected.districtCode(), corrected.oversight());
                if (corrected.correctedFields().contains(ComplaintCorrected.ACCUSED)) {
                    routing.complaint.correctAccused(corrected.accusedAgencyCode());
                }
                routing.keepFromAccusedSecretary(settings.regionalSecretariat());
            }
            case ComplaintRecalled recalled ->
                recalls.recall(routing, recalled, batch.policy().get().agencies());
            case ComplaintMerged merged -> routing.merge(merged.round());
            case ComplaintUnmerged unmerged ->
                automaticRouting.decideAgain(
                        routing, unmerged.round(), batch.policy().get());
            default -> throw new IllegalStateException("Not subscribed to " + event.type());
        }
    }

    private static UUID complaintId(ReceivedEvent event) {
        return switch (event.data()) {
            case ComplaintSubmitted submitted -> submitted.complaintId();
            case ComplaintWithdrawn withdrawn -> withdrawn.complaintId();
            case ComplaintVerified verified -> verified.complaintId();
            case ComplaintCorrected corrected -> corrected.complaintId();
            case ComplaintRecalled recalled -> recalled.complaintId();
            case ComplaintArchived archived -> archived.complaintId();
            case ComplaintErased erased -> erased.complaintId();
            case ComplaintMerged merged -> merged.complaintId();
            case ComplaintUnmerged unmerged -> unmerged.complaintId();
            default -> throw new IllegalStateException("Not subscribed to " + event.type());
        };
    }

    /**
     * A batch of events while it is applied.
     *
     * @param known routings of its complaints, as entities
     * @param ended complaints without a routing that have ended, or that the coordinator has classified
     * @param confirmations decisions that its verifications confirm, stored together at the end
     * @param added routings of its submissions
     */
    private record Batch(
            Map<UUID, ComplaintRouting> known,
            Set<UUID> ended,
            BatchPolicy policy,
            List<Confirmation> confirmations,
            NewRoutings added) {

        /** Returns the routing of a complaint, of which changes are stored. */
        @Nullable
        ComplaintRouting find(UUID complaintId) {
            ComplaintRouting routing = known.get(complaintId);
            if (routing == null) {
                routing = added.find(complaintId).orElse(null);
                if (routing != null) {
                    known.put(complaintId, routing);
                }
            }
            return routing;
        }
    }
}
