package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.kit.inbox.BoundedWait;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;

/**
 * Puts the reporters' answers on record and sets the cases going that waited for them. Every answer is kept, also one
 * that crossed with the end of the question or came to a closed case.
 */
@ApplicationScoped
class ReporterAnswerService {

    private final CaseRepository cases;
    private final CaseDeadlineService deadlines;
    private final CaseHistoryWriter record;
    private final CaseEventPublisher events;
    private final Notifications notices;
    private final BoundedWait wait;
    private final Clock clock;

    ReporterAnswerService(
            CaseRepository cases,
            CaseDeadlineService deadlines,
            CaseHistoryWriter record,
            CaseEventPublisher events,
            Notifications notices,
            BoundedWait wait,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.record = record;
        this.events = events;
        this.notices = notices;
        this.wait = wait;
        this.clock = clock;
    }

    private record Assignment(UUID complaintId, int round) {}

    /** @param arrived tell of what reporters answered */
    void take(List<ReceivedEvent> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        Map<Assignment, AgencyCase> concerned = cases
                .lockAllOf(arrived.stream()
                        .map(event -> provided(event).complaintId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        file -> new Assignment(file.complaintId(), file.round()), Function.identity()));
        List<Notification> told = new ArrayList<>();
        for (ReceivedEvent event : arrived) {
            InformationProvided answer = provided(event);
            AgencyCase file = concerned.get(new Assignment(answer.complaintId(), answer.round()));
            if (file == null) {
                throw wait.missing(
                        event.id(),
                        "There is no case of complaint " + answer.complaintId() + " in round " + answer.round());
            }
            event.runInTrace(() -> arrive(file, answer));
            told.add(notice(file, answer));
        }
        notices.tell(told);
    }

    private void arrive(AgencyCase file, InformationProvided answer) {
        Instant asked = file.waitingSince();
        List<EntryDraft> entries = new ArrayList<>();
        boolean awaited = file.answered(answer.requestId());
        entries.add(CaseHistoryEntries.provided(answer, awaited));
        if (awaited) {
            // Two machines, two clocks: time is never taken from the agency.
            Instant until = asked != null && answer.providedAt().isBefore(asked) ? asked : answer.providedAt();
            SubjectDeadlines sheet = deadlines.go(file, until);
            Instant now = clock.instant();
            List<CaseEvent> told = new ArrayList<>();
            sheet.newBreaches().forEach(breach -> told.add(file.breached(breach)));
            sheet.runningTo(DeadlineStage.RESOLUTION).ifPresent(due -> told.add(file.dueMoved(due, now)));
            told.forEach(news -> entries.add(CaseHistoryEntries.of(news.body(), Actor.SYSTEM)));
            events.publish(file, told, now);
            file.dueNext(sheet.soonestOwed().orElse(AgencyCase.NEVER));
        }
        record.write(file, entries);
    }

    private static Notification notice(AgencyCase file, InformationProvided answer) {
        return new Notification(
                NotificationKind.REPORTER_ANSWERED,
                file.agencyCode(),
                file.id(),
                file.trackingNumber(),
                null,
                Map.of(),
                answer.providedAt());
    }

    private static InformationProvided provided(ReceivedEvent event) {
        return (InformationProvided) event.data();
    }
}
