package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintCompleted;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintReferred;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.CompletenessDecided;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.MessageSent;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.ombudsman.ReferredComplaints;
import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes events about complaints: routings, decisions of the coordinator, withdrawals, answers of reporters, messages, referrals,
 * and erasures.
 */
@ApplicationScoped
class CaseEventConsumer implements EventEffects {

    private static final Subscription ROUTINGS = new Subscription(
            "focal-point-service.routings",
            EventType.dataTypes(EventType.COMPLAINT_ROUTED, EventType.COMPLAINT_SENT_TO_TRIAGE));

    private static final Subscription COMPLAINTS = new Subscription(
            "focal-point-service.complaints",
            EventType.dataTypes(
                    EventType.COMPLAINT_WITHDRAWN,
                    EventType.INFORMATION_PROVIDED,
                    EventType.MESSAGE_SENT,
                    EventType.COMPLAINT_REFERRED,
                    EventType.COMPLAINT_VERIFIED,
                    EventType.COMPLAINT_CORRECTED,
                    EventType.COMPLETENESS_DECIDED,
                    EventType.COMPLAINT_COMPLETED,
                    EventType.COMPLAINT_RECALLED,
                    EventType.COMPLAINT_ARCHIVED,
                    EventType.COMPLAINT_ERASED,
                    EventType.COMPLAINT_MERGED,
                    EventType.COMPLAINT_UNMERGED,
                    EventType.COMPLAINT_DISPUTED,
                    EventType.SUPERIOR_REVIEW_REQUESTED,
                    EventType.COMPLAINT_CLOSED));

    private static final Set<Class<? extends DomainEvent>> DECISIONS = Set.of(
            ComplaintVerified.class,
            ComplaintCorrected.class,
            CompletenessDecided.class,
            ComplaintCompleted.class,
            ComplaintRecalled.class,
            ComplaintArchived.class,
            ComplaintMerged.class,
            ComplaintUnmerged.class);

    private static final Set<Class<? extends DomainEvent>> AFTER_ANSWERS =
            Set.of(ComplaintDisputed.class, SuperiorReviewRequested.class, ComplaintClosed.class);

    private final Inbox inbox;
    private final CaseOpeningService opening;
    private final TriageService triage;
    private final ComplaintDecisionService decisions;
    private final CaseWithdrawalService withdrawal;
    private final ReporterAnswerService reporterAnswers;
    private final ConversationService conversation;
    private final AnswerDisputeService disputes;
    private final ReferredComplaints referrals;
    private final ComplaintErasureService erasure;
    private final ComplaintLocks locks;

    CaseEventConsumer(
            Inbox inbox,
            CaseOpeningService opening,
            TriageService triage,
            ComplaintDecisionService decisions,
            CaseWithdrawalService withdrawal,
            ReporterAnswerService reporterAnswers,
            ConversationService conversation,
            AnswerDisputeService disputes,
            ReferredComplaints referrals,
            ComplaintErasureService erasure,
            ComplaintLocks locks) {
        this.inbox = inbox;
        this.opening = opening;
        this.triage = triage;
        this.decisions = decisions;
        this.withdrawal = withdrawal;
        this.reporterAnswers = reporterAnswers;
        this.conversation = conversation;
        this.disputes = disputes;
        this.referrals = referrals;
        this.erasure = erasure;
        this.locks = locks;
    }

    @Incoming("routings")
    @Blocking
    void onRoutings(ConsumerRecords<String, byte[]> records) {
        inbox.receive(ROUTINGS, records, this::processRoutingEvents);
    }

    @Incoming("complaints")
    @Blocking
    void onComplaints(ConsumerRecords<String, byte[]> records) {
        inbox.receive(COMPLAINTS, records, this::processComplaintEvents);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(ROUTINGS, this::processRoutingEvents, COMPLAINTS, this::processComplaintEvents);
    }

    /**
     * Opens cases before it records complaints in triage: the first routing of a complaint says more of it. Then it applies what had
     * arrived too early.
     */
    private void processRoutingEvents(List<ReceivedEvent> events) {
        Set<UUID> waitedFor = new HashSet<>();
        List<ReceivedEvent> routings = only(ComplaintRouted.class, events);
        List<ReceivedEvent> triaged = only(ComplaintSentToTriage.class, events);
        lockTogether(List.of(routings, triaged));
        if (!routings.isEmpty()) {
            waitedFor.addAll(opening.open(routings));
        }
        Set<UUID> opened = routings.stream()
                .map(event -> ((ComplaintRouted) event.data()).complaintId())
                .collect(Collectors.toSet());
        waitedFor.addAll(triage.record(triaged.stream()
                .filter(event -> !opened.contains(((ComplaintSentToTriage) event.data()).complaintId()))
                .toList()));
        decisions.applyPostponed(waitedFor);
    }

    /**
     * Processes disputes, answers, messages and decisions before withdrawals within a batch, because a withdrawal ends a complaint:
     * nobody answers, writes or decides after it. An erasure comes last.
     */
    private void processComplaintEvents(List<ReceivedEvent> events) {
        List<ReceivedEvent> answers = only(InformationProvided.class, events);
        List<ReceivedEvent> decided = events.stream()
                .filter(event -> DECISIONS.contains(event.data().getClass()))
                .toList();
        List<ReceivedEvent> withdrawals = only(ComplaintWithdrawn.class, events);
        List<ReceivedEvent> afterAnswers = events.stream()
                .filter(event -> AFTER_ANSWERS.contains(event.data().getClass()))
                .toList();
        List<ReceivedEvent> messages = only(MessageSent.class, events);
        List<ReceivedEvent> erasures = only(ComplaintErased.class, events);
        lockTogether(List.of(answers, afterAnswers, messages, decided, withdrawals, erasures));
        disputes.apply(afterAnswers);
        reporterAnswers.recordAnswers(answers);
        conversation.record(messages);
        decisions.apply(decided);
        withdrawal.withdraw(withdrawals);
        referrals.record(only(ComplaintReferred.class, events).stream()
                .map(event -> (ComplaintReferred) event.data())
                .toList());
        erasure.erase(
                erasures.stream().map(event -> (ComplaintErased) event.data()).toList());
    }

    /**
     * Locks all complaints at once, and before their cases, if the events are of several kinds. Each kind locks its complaints in one
     * order; one kind after another would be no order, so that two batches could wait for each other.
     */
    private void lockTogether(List<List<ReceivedEvent>> kinds) {
        if (kinds.stream().filter(events -> !events.isEmpty()).count() > 1) {
            locks.lock(kinds.stream()
                    .flatMap(List::stream)
                    .map(event -> UUID.fromString(event.key()))
                    .collect(Collectors.toSet()));
        }
    }

    private static List<ReceivedEvent> only(Class<? extends DomainEvent> type, List<ReceivedEvent> events) {
        return events.stream().filter(event -> type.isInstance(event.data())).toList();
    }
}
