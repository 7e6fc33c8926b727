package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.InformationProvided;
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
import id.penghubung.focalpoint.casework.model.InformationRequest;
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
 * Records answers of reporters and resumes the cases that wait for them. Every answer is recorded, also when its
 * request has ended meanwhile or the case is closed. An agency from which the complaint was recalled is not notified.
 */
@ApplicationScoped
class ReporterAnswerService {

    private final CaseRepository cases;
    private final CaseDeadlineService caseDeadlines;
    private final CaseHistoryWriter history;
    private final CaseEventPublisher events;
    private final Notifications notifications;
    private final BoundedWait wait;
    private final Clock clock;

    ReporterAnswerService(
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

    /** @param received events with answers of reporters */
    void recordAnswers(List<ReceivedEvent> received) {
        if (received.isEmpty()) {
            return;
        }
        CasesByRound casesByRound = CasesByRound.of(cases.lockAllOf(
                received.stream().map(event -> provided(event).complaintId()).collect(Collectors.toSet())));
        List<Notification> toSend = new ArrayList<>();
        for (ReceivedEvent event : received) {
            InformationProvided answer = provided(event);
            AgencyCase agencyCase = casesByRound
                    .find(answer.complaintId(), answer.round())
                    .orElseThrow(() -> wait.missing(
                            event.id(),
                            "There is no case of complaint " + answer.complaintId() + " in round " + answer.round()));
            event.runInTrace(() -> recordAnswer(agencyCase, answer));
            if (!agencyCase.isContentHiddenFrom(new CaseVisibility(agencyCase.agencyCode()))) {
                toSend.add(notification(agencyCase, answer));
            }
        }
        notifications.enqueue(toSend);
    }

    private void recordAnswer(AgencyCase agencyCase, InformationProvided answer) {
        Instant requestedAt = InformationRequest.timeOf(agencyCase.informationRequest());
        List<EntryDraft> entries = new ArrayList<>();
        boolean awaited = agencyCase.recordReporterAnswer(answer.requestId());
        EntryDraft entry = CaseHistoryEntries.provided(answer, awaited);
        // An answer can arrive after the erasure, as a dead letter that was sent again.
        entries.add(agencyCase.content().isErased() ? entry.withoutMessage() : entry);
        if (awaited) {
            // The clocks of two machines may differ: the suspension never becomes negative, so the agency loses no
            // time.
            Instant resumeAt = requestedAt != null && answer.providedAt().isBefore(requestedAt)
                    ? requestedAt
                    : answer.providedAt();
            SubjectDeadlines deadlines = caseDeadlines.resume(agencyCase, resumeAt);
            Instant now = clock.instant();
            List<CaseEvent> newEvents = new ArrayList<>();
            deadlines.newBreaches().forEach(breach -> newEvents.add(agencyCase.breached(breach)));
            deadlines
                    .runningDueAt(DeadlineStage.RESOLUTION)
                    .ifPresent(due -> newEvents.add(agencyCase.resolutionDueMoved(due, now)));
            newEvents.forEach(event -> entries.add(CaseHistoryEntries.ofEvent(event.body(), Actor.SYSTEM)));
            events.publish(agencyCase, newEvents, now);
            agencyCase.updateNextDue(deadlines.earliestPending().orElse(CaseStatus.CLOSED_DUE_AT));
        }
        history.append(agencyCase, entries);
    }

    private static Notification notification(AgencyCase agencyCase, InformationProvided answer) {
        return new Notification(
                NotificationKind.REPORTER_ANSWERED,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                null,
                Map.of(),
                answer.providedAt());
    }

    private static InformationProvided provided(ReceivedEvent event) {
        return (InformationProvided) event.data();
    }
}
