package id.penghubung.complaints.progress;

import id.penghubung.complaints.answers.DeadlineTexts;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ComplaintProgress;
import id.penghubung.complaints.complaint.ComplaintSteps;
import id.penghubung.complaints.complaint.ProgressBatch;
import id.penghubung.complaints.complaint.ProgressBatches;
import id.penghubung.complaints.complaint.TimelineEntry;
import id.penghubung.complaints.complaint.TriageClaims;
import id.penghubung.complaints.conversation.AgencyMessages;
import id.penghubung.complaints.conversation.MeetingTexts;
import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseDeadlinesSet;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintClaimed;
import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes routing and case events, and links with matters, and applies them to complaints. */
@ApplicationScoped
class ProgressConsumer implements EventEffects {

    private static final Subscription ROUTING = new Subscription(
            "complaints-service.routing",
            EventType.dataTypes(
                    EventType.COMPLAINT_ROUTED, EventType.COMPLAINT_SENT_TO_TRIAGE, EventType.COMPLAINT_CLAIMED));

    private static final Subscription CASES = new Subscription(
            "complaints-service.cases",
            EventType.dataTypes(
                    EventType.CASE_ACKNOWLEDGED,
                    EventType.FOLLOW_UP_POSTED,
                    EventType.INFORMATION_REQUESTED,
                    EventType.INFORMATION_REQUEST_ENDED,
                    EventType.MEETING_PROPOSED,
                    EventType.INTERIM_ANSWER_POSTED,
                    EventType.RESOLUTION_DUE_MOVED,
                    EventType.CASE_DEADLINES_SET,
                    EventType.SUPERIOR_REVIEW_DECIDED,
                    EventType.CASE_RESOLVED,
                    EventType.DEADLINE_BREACHED,
                    EventType.COMPLAINT_DEADLINE_SET,
                    EventType.COMPLAINT_DEADLINE_BREACHED));

    private static final Subscription MATTERS = new Subscription(
            "complaints-service.ombudsman",
            EventType.dataTypes(
                    EventType.MATTER_COMPLAINTS_LINKED,
                    EventType.MATTER_EXCLUSIONS_CHANGED,
                    EventType.MATTER_MOVED,
                    EventType.MATTER_CLOSED));

    private final Inbox inbox;
    private final ProgressBatches batches;
    private final TimelineTexts texts;
    private final MeetingTexts meetingTexts;
    private final AgencyMessages agencyMessages;
    private final ComplaintEventPublisher events;
    private final ComplaintSteps steps;
    private final MatterLinks matterLinks;
    private final DeadlineTexts deadlineTexts;
    private final TriageClaims claims;

    ProgressConsumer(
            Inbox inbox,
            ProgressBatches batches,
            TimelineTexts texts,
            MeetingTexts meetingTexts,
            AgencyMessages agencyMessages,
            ComplaintEventPublisher events,
            ComplaintSteps steps,
            MatterLinks matterLinks,
            DeadlineTexts deadlineTexts,
            TriageClaims claims) {
        this.inbox = inbox;
        this.batches = batches;
        this.texts = texts;
        this.meetingTexts = meetingTexts;
        this.agencyMessages = agencyMessages;
        this.events = events;
        this.steps = steps;
        this.matterLinks = matterLinks;
        this.deadlineTexts = deadlineTexts;
        this.claims = claims;
    }

    @Incoming("routing")
    @Blocking
    void onRouting(ConsumerRecords<String, byte[]> records) {
        inbox.receive(ROUTING, records, this::apply);
    }

    @Incoming("cases")
    @Blocking
    void onCases(ConsumerRecords<String, byte[]> records) {
        inbox.receive(CASES, records, this::apply);
    }

    @Incoming("ombudsman")
    @Blocking
    void onMatters(ConsumerRecords<String, byte[]> records) {
        inbox.receive(MATTERS, records, matterLinks::apply);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(ROUTING, this::apply, CASES, this::apply, MATTERS, matterLinks::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        ProgressBatch batch =
                batches.lock(events.stream().map(ProgressConsumer::complaintOf).collect(Collectors.toSet()));
        for (ReceivedEvent event : events) {
            if (event.data() instanceof ComplaintClaimed claimed) {
                claims.store(claimed, event.aggregateVersion());
                continue;
            }
            Complaint complaint = batch.required(complaintOf(event));
            event.runInTrace(() -> apply(complaint, event.data()).ifPresent(entry -> {
                batch.add(entry);
                agencyMessages.add(event.id(), event.data());
                if (event.data() instanceof DomainEvent data) {
                    steps.happened(complaint, data, entry.occurredAt());
                }
            }));
        }
        batches.store(batch);
        deadlineTexts.store(events.stream().<Object>map(ReceivedEvent::data).toList());
    }

    private static UUID complaintOf(ReceivedEvent event) {
        return UUID.fromString(event.key());
    }

    private Optional<TimelineEntry> apply(Complaint complaint, Object event) {
        return switch (event) {
            case ComplaintRouted routed -> complaint.progress().routed(routed);
            case ComplaintSentToTriage triage -> complaint.progress().sentToTriage(triage);
            case CaseAcknowledged acknowledged -> complaint.progress().acknowledged(acknowledged);
            case FollowUpPosted followUp -> complaint.progress().followedUp(followUp);
            case InformationRequested requested -> complaint.progress().requestInformation(requested);
            case InformationRequestEnded ended -> complaint.progress().endInformationRequest(ended);
            case MeetingProposed meeting ->
                complaint.progress().proposeMeeting(meeting, meetingTexts.invitation(meeting));
            case InterimAnswerPosted interim ->
                complaint.progress().postInterimAnswer(interim, texts.interimAnswer(interim));
            case ResolutionDueMoved moved -> {
                complaint.progress().changeResolutionDue(moved);
                yield Optional.empty();
            }
            case CaseDeadlinesSet set -> {
                complaint.progress().deadlinesSet(set);
                yield Optional.empty();
            }
            case SuperiorReviewDecided decided ->
                complaint.progress().superiorDecided(decided).map(outcome -> published(complaint, outcome));
            case CaseResolved resolved -> complaint.progress().resolved(resolved);
            case DeadlineBreached breached -> complaint.progress().deadlineBreached(breached);
            case ComplaintDeadlineSet set -> complaint.review().dueDateSet(set);
            case ComplaintDeadlineBreached breached ->
                complaint.review().breached(breached).map(withdrawal -> published(complaint, withdrawal));
            default -> Optional.empty();
        };
    }

    private TimelineEntry published(Complaint complaint, ComplaintProgress.Decided outcome) {
        if (outcome.closed() != null) {
            events.publish(complaint, outcome.closed(), outcome.entry().occurredAt());
        }
        return outcome.entry();
    }

    private TimelineEntry published(Complaint complaint, ComplaintAction withdrawal) {
        events.publish(complaint, withdrawal.event(), withdrawal.entry().occurredAt());
        return withdrawal.entry();
    }
}
