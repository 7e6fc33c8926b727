package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.history.CaseReopening;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.history.SupportEnd;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.Classification;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.casework.model.SuperiorReviews;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies what follows an answer: its dispute by the reporter, which reopens the case with the time that was used; the request to the
 * superior; and the closing of the complaint (SP4N-LAPOR: ten working days for a reply).
 */
@ApplicationScoped
class AnswerDisputeService {

    private static final Set<DeadlineStage> REPLY = Set.of(DeadlineStage.REPORTER_REPLY);

    private final CaseRepository cases;
    private final ComplaintLocks locks;
    private final ComplaintStateTable complaintStates;
    private final CaseReopening reopening;
    private final SuperiorReviews superiorReviews;
    private final DeadlineService deadlines;
    private final CaseHistoryWriter history;
    private final SupportingCases supportingCases;
    private final CaseEventPublisher events;
    private final ComplaintDeadlinePublisher complaintEvents;
    private final Notifications notifications;
    private final Clock clock;

    AnswerDisputeService(
            CaseRepository cases,
            ComplaintLocks locks,
            ComplaintStateTable complaintStates,
            CaseReopening reopening,
            SuperiorReviews superiorReviews,
            DeadlineService deadlines,
            CaseHistoryWriter history,
            SupportingCases supportingCases,
            CaseEventPublisher events,
            ComplaintDeadlinePublisher complaintEvents,
            Notifications notifications,
            Clock clock) {
        this.cases = cases;
        this.locks = locks;
        this.complaintStates = complaintStates;
        this.reopening = reopening;
        this.superiorReviews = superiorReviews;
        this.deadlines = deadlines;
        this.history = history;
        this.supportingCases = supportingCases;
        this.events = events;
        this.complaintEvents = complaintEvents;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @param received disputes, requests to superiors and closings, in their order */
    void apply(List<ReceivedEvent> received) {
        if (received.isEmpty()) {
            return;
        }
        Set<UUID> complaints =
                received.stream().map(event -> UUID.fromString(event.key())).collect(Collectors.toSet());
        locks.lock(complaints);
        Map<UUID, List<AgencyCase>> byComplaint =
                cases.lockAllOf(complaints).stream().collect(Collectors.groupingBy(AgencyCase::complaintId));
        for (ReceivedEvent event : received) {
            List<AgencyCase> ofComplaint = byComplaint.getOrDefault(UUID.fromString(event.key()), List.of());
            event.runInTrace(() -> apply(event, ofComplaint));
        }
    }

    private void apply(ReceivedEvent event, List<AgencyCase> ofComplaint) {
        switch (event.data()) {
            case ComplaintDisputed dispute -> apply(dispute, ofComplaint);
            case SuperiorReviewRequested request ->
                inRound(ofComplaint, request.round()).ifPresent(agencyCase -> {
                    history.append(agencyCase, List.of(CaseHistoryEntries.superiorReviewRequested(request)));
                    superiorReviews
                            .request(agencyCase, accusesStaff(request.complaintId()), request.requestedAt())
                            .ifPresent(level -> notify(
                                    agencyCase,
                                    NotificationKind.SUPERIOR_REVIEW_REQUESTED,
                                    Map.of(Notification.SUPERIOR, level.name()),
                                    request.requestedAt()));
                });
            case ComplaintClosed closed -> {
                // The breach that closed the complaint is published already.
                deadlines.complete(closed.complaintId(), REPLY, closed.closedAt());
                ofComplaint.stream()
                        .filter(agencyCase -> agencyCase.status() == CaseStatus.RESOLVED)
                        .forEach(agencyCase -> history.append(agencyCase, List.of(CaseHistoryEntries.closed(closed))));
                supportingCases.cancelAll(Set.of(closed.complaintId()), SupportEnd.COMPLAINT_CLOSED);
            }
            default -> throw new IllegalArgumentException("Not about an answer: " + event.type());
        }
    }

    /**
     * Applies a dispute. One of an answer that the superior has set aside meanwhile is only recorded: complaints-service takes the newer
     * answer over after it, whose time for a reply runs.
     */
    private void apply(ComplaintDisputed dispute, List<AgencyCase> ofComplaint) {
        Optional<AgencyCase> ofRound = inRound(ofComplaint, dispute.round());
        Instant answeredAt = dispute.answeredAt();
        if (answeredAt != null
                && ofRound.filter(agencyCase -> superiorReviews.hasReopenedSince(agencyCase.id(), answeredAt))
                        .isPresent()) {
            ofRound.ifPresent(
                    agencyCase -> history.append(agencyCase, List.of(CaseHistoryEntries.disputed(dispute, false))));
            return;
        }
        complaintEvents.breached(
                deadlines
                        .complete(dispute.complaintId(), REPLY, dispute.disputedAt())
                        .newBreaches(),
                clock.instant());
        superiorReviews.lapse(dispute.complaintId(), dispute.disputedAt());
        ofRound.ifPresent(agencyCase -> reopen(agencyCase, dispute));
    }

    private boolean accusesStaff(UUID complaintId) {
        return complaintStates
                .classificationOf(complaintId)
                .filter(Classification::oversight)
                .isPresent();
    }

    private void reopen(AgencyCase agencyCase, ComplaintDisputed dispute) {
        boolean reopened = agencyCase.dispute();
        List<EntryDraft> entries = new ArrayList<>(List.of(CaseHistoryEntries.disputed(dispute, reopened)));
        Map<String, String> facts = new HashMap<>();
        if (reopened) {
            Instant now = clock.instant();
            CaseReopening.Reopened goesOn = reopening.resume(agencyCase, dispute.disputedAt(), now);
            if (goesOn.dueAt() != null) {
                facts.put("dueAt", goesOn.dueAt().toString());
            }
            entries.addAll(goesOn.entries());
            events.publish(agencyCase, goesOn.events(), now);
            notify(agencyCase, NotificationKind.ANSWER_DISPUTED, facts, dispute.disputedAt());
        }
        history.append(agencyCase, entries);
    }

    private void notify(AgencyCase agencyCase, NotificationKind kind, Map<String, String> facts, Instant at) {
        notifications.enqueue(List.of(new Notification(
                kind, agencyCase.agencyCode(), agencyCase.id(), agencyCase.trackingNumber(), null, facts, at)));
    }

    private static Optional<AgencyCase> inRound(List<AgencyCase> ofComplaint, int round) {
        return ofComplaint.stream()
                .filter(agencyCase -> agencyCase.round() == round)
                .findFirst();
    }
}
