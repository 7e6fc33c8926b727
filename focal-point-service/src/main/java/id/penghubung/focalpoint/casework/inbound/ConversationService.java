package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.MessageParty;
import id.penghubung.events.MessageSent;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.kit.inbox.BoundedWait;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records in cases that the agency and the reporter wrote to each other in complaints-service, which keeps the texts. A message of the
 * agency is a first follow-up (<i>tindak lanjut</i>); of a message of the reporter the assignee is notified.
 */
@ApplicationScoped
class ConversationService {

    private final CaseRepository cases;
    private final CaseDeadlineService caseDeadlines;
    private final CaseHistoryWriter history;
    private final CaseEventPublisher events;
    private final Notifications notifications;
    private final BoundedWait wait;
    private final Clock clock;

    ConversationService(
            CaseRepository cases,
            CaseDeadlineService caseDeadlines,
            CaseHistoryWriter history,
            CaseEventPublisher events,
            Notifications notifications,
            BoundedWait wait,
            Clock clock) {
        this.cases = cases;
        this.caseDeadlines = caseDeadlines;
        this.history = history;
        this.events = events;
        this.notifications = notifications;
        this.wait = wait;
        this.clock = clock;
    }

    /** @param received events of messages; those between the reporter and the coordinator concern no case */
    void record(List<ReceivedEvent> received) {
        List<ReceivedEvent> withAgency = received.stream()
                .filter(event -> message(event).round() != null)
                .toList();
        if (withAgency.isEmpty()) {
            return;
        }
        CasesByRound casesByRound = CasesByRound.of(cases.lockAllOf(
                withAgency.stream().map(event -> message(event).complaintId()).collect(Collectors.toSet())));
        List<Notification> toSend = new ArrayList<>();
        for (ReceivedEvent event : withAgency) {
            MessageSent message = message(event);
            AgencyCase agencyCase = casesByRound
                    .find(message.complaintId(), roundOf(message))
                    .orElseThrow(() -> wait.missing(
                            event.id(),
                            "There is no case of complaint " + message.complaintId() + " in round " + message.round()));
            event.runInTrace(() -> record(agencyCase, message));
            if (message.sender() == MessageParty.REPORTER
                    && !agencyCase.isContentHiddenFrom(new CaseVisibility(agencyCase.agencyCode()))) {
                toSend.add(notification(agencyCase, message));
            }
        }
        notifications.enqueue(toSend);
    }

    private void record(AgencyCase agencyCase, MessageSent message) {
        List<EntryDraft> entries = new ArrayList<>(List.of(CaseHistoryEntries.message(message)));
        if (message.sender() == MessageParty.AGENCY && !agencyCase.status().isClosed()) {
            entries.addAll(followUp(agencyCase, message));
        }
        history.append(agencyCase, entries);
    }

    private List<EntryDraft> followUp(AgencyCase agencyCase, MessageSent message) {
        Instant now = clock.instant();
        SubjectDeadlines deadlines = caseDeadlines.completeFirstFollowUp(agencyCase, message.sentAt());
        List<CaseEvent> newEvents = new ArrayList<>();
        deadlines.newBreaches().forEach(breach -> newEvents.add(agencyCase.breached(breach)));
        Instant resolutionDueAt = deadlines.dueAt(DeadlineStage.RESOLUTION).orElse(agencyCase.dueAt());
        newEvents.addAll(agencyCase.acknowledgeIfOpen(resolutionDueAt, now));
        events.publish(agencyCase, newEvents, now);
        agencyCase.updateNextDue(deadlines.earliestPending().orElse(CaseStatus.CLOSED_DUE_AT));
        return newEvents.stream()
                .map(event -> CaseHistoryEntries.ofEvent(event.body(), Actor.SYSTEM))
                .toList();
    }

    private static Notification notification(AgencyCase agencyCase, MessageSent message) {
        return new Notification(
                NotificationKind.REPORTER_WROTE,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                agencyCase.assignedAccount(),
                Map.of(),
                message.sentAt());
    }

    private static int roundOf(MessageSent message) {
        return message.round() == null ? 0 : message.round();
    }

    private static MessageSent message(ReceivedEvent event) {
        return (MessageSent) event.data();
    }
}
