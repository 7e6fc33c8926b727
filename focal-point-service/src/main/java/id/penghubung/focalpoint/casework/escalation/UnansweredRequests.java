package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Acts on the time that a reporter has to answer an information request, so that no case waits for ever. The reporter is reminded; when
 * the time is over, the case continues and its deadlines run again, or complaints-service deems the complaint withdrawn, as the agency
 * said when it asked. The case is locked.
 */
@ApplicationScoped
class UnansweredRequests {

    private static final String NOT_ANSWERED_IN_TIME = "Pelapor tidak menjawab sampai batas waktunya.";

    private final CaseDeadlineService caseDeadlines;
    private final CaseHistoryWriter history;
    private final CaseEventPublisher events;
    private final ComplaintDeadlinePublisher deadlineEvents;
    private final Notifications notifications;
    private final Clock clock;

    UnansweredRequests(
            CaseDeadlineService caseDeadlines,
            CaseHistoryWriter history,
            CaseEventPublisher events,
            ComplaintDeadlinePublisher deadlineEvents,
            Notifications notifications,
            Clock clock) {
        this.caseDeadlines = caseDeadlines;
        this.history = history;
        this.events = events;
        this.deadlineEvents = deadlineEvents;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Acts on a level that the time for an answer has reached.
     *
     * @return false if the deadline has ended by that, so that it reaches no level any more
     */
    boolean escalate(AgencyCase agencyCase, EscalationReached reached) {
        InformationRequest open = agencyCase.informationRequest();
        if (open == null) {
            caseDeadlines.cancelReply(agencyCase, clock.instant());
            return false;
        }
        if (reached.level() == EscalationLevel.BREACH && !open.withdrawsIfUnanswered()) {
            continueWithoutAnswer(agencyCase, reached);
            return false;
        }
        if (reached.level().compareTo(EscalationLevel.BREACH) <= 0) {
            history.append(agencyCase, List.of(DeadlineEntries.escalation(reached, clock.instant())));
            deadlineEvents.escalatedForReporter(agencyCase.complaintId(), reached, clock.instant());
        }
        return true;
    }

    private void continueWithoutAnswer(AgencyCase agencyCase, EscalationReached breach) {
        Instant now = clock.instant();
        List<CaseEvent> newEvents = new ArrayList<>(agencyCase.endInformationRequest(NOT_ANSWERED_IN_TIME, true, now));
        SubjectDeadlines deadlines = caseDeadlines.resume(agencyCase, breach.at());
        deadlines
                .runningDueAt(DeadlineStage.RESOLUTION)
                .ifPresent(due -> newEvents.add(agencyCase.resolutionDueMoved(due, now)));
        List<EntryDraft> entries = new ArrayList<>(List.of(DeadlineEntries.escalation(breach, now)));
        newEvents.forEach(event -> entries.add(CaseHistoryEntries.ofEvent(event.body(), Actor.SYSTEM)));
        history.append(agencyCase, entries);
        events.publish(agencyCase, newEvents, now);
        agencyCase.updateNextDue(deadlines.earliestPending().orElse(CaseStatus.CLOSED_DUE_AT));
        notifications.enqueue(List.of(new Notification(
                NotificationKind.REPORTER_SILENT,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                agencyCase.assignedAccount(),
                Map.of(),
                now)));
    }
}
