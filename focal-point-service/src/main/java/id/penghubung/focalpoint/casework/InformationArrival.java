package id.penghubung.focalpoint.casework;

import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Stage;
import id.penghubung.focalpoint.notifications.Notice;
import id.penghubung.focalpoint.notifications.NoticeKind;
import id.penghubung.focalpoint.notifications.Notices;
import id.penghubung.focalpoint.record.Actor;
import id.penghubung.focalpoint.record.EntryDraft;
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

/**
 * Puts the reporters' answers on record and sets the cases going that waited for them. Every answer is kept, also one
 * that crossed with the end of the question or came to a closed case.
 */
@ApplicationScoped
class InformationArrival {

    private final CaseRepository cases;
    private final CaseClock deadlines;
    private final CaseRecord record;
    private final CaseEvents events;
    private final Notices notices;
    private final BoundedWait wait;
    private final Clock clock;

    InformationArrival(
            CaseRepository cases,
            CaseClock deadlines,
            CaseRecord record,
            CaseEvents events,
            Notices notices,
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
        Map<Assignment, CaseFile> concerned = cases
                .lockAllOf(arrived.stream()
                        .map(event -> provided(event).complaintId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        file -> new Assignment(file.complaintId(), file.round()), Function.identity()));
        List<Notice> told = new ArrayList<>();
        for (ReceivedEvent event : arrived) {
            InformationProvided answer = provided(event);
            CaseFile file = concerned.get(new Assignment(answer.complaintId(), answer.round()));
            if (file == null) {
                throw wait.missing(
                        event.id(),
                        "There is no case of complaint " + answer.complaintId() + " in round " + answer.round());
            }
            event.traced(() -> arrive(file, answer));
            told.add(notice(file, answer));
        }
        notices.tell(told);
    }

    private void arrive(CaseFile file, InformationProvided answer) {
        Instant asked = file.waitingSince();
        List<EntryDraft> entries = new ArrayList<>();
        boolean awaited = file.answered(answer.requestId());
        entries.add(CaseEntries.provided(answer, awaited));
        if (awaited) {
            // Two machines, two clocks: time is never taken from the agency.
            Instant until = asked != null && answer.providedAt().isBefore(asked) ? asked : answer.providedAt();
            DeadlineSheet sheet = deadlines.go(file, until);
            Instant now = clock.instant();
            List<CaseEvent> told = new ArrayList<>();
            sheet.newBreaches().forEach(breach -> told.add(file.breached(breach)));
            sheet.runningTo(Stage.RESOLUTION).ifPresent(due -> told.add(file.dueMoved(due, now)));
            told.forEach(news -> entries.add(CaseEntries.of(news.body(), Actor.SYSTEM)));
            events.publish(file, told, now);
            file.dueNext(sheet.soonestOwed().orElse(CaseFile.NEVER));
        }
        record.write(file, entries);
    }

    private static Notice notice(CaseFile file, InformationProvided answer) {
        return new Notice(
                NoticeKind.REPORTER_ANSWERED,
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
