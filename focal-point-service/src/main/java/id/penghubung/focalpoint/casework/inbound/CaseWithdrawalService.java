package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;

/** Closes the cases of complaints that their reporters took back, and remembers those complaints. */
@ApplicationScoped
class CaseWithdrawalService {

    private final ComplaintStateTable ledger;
    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final CaseEventPublisher events;
    private final CaseHistoryWriter record;
    private final Clock clock;

    CaseWithdrawalService(
            ComplaintStateTable ledger,
            CaseRepository cases,
            DeadlineService deadlines,
            CaseEventPublisher events,
            CaseHistoryWriter record,
            Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.record = record;
        this.clock = clock;
    }

    /** @param events tell of complaints that were taken back */
    void withdraw(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, ReceivedEvent> byComplaint = events.stream()
                .collect(Collectors.toMap(
                        event -> withdrawn(event).complaintId(), Function.identity(), (first, again) -> first));
        ledger.hold(byComplaint.keySet());
        ledger.noteWithdrawn(byComplaint.values().stream()
                .map(CaseWithdrawalService::withdrawn)
                .collect(Collectors.toMap(ComplaintWithdrawn::complaintId, ComplaintWithdrawn::withdrawnAt)));
        List<Closing> closings = cases.lockUnclosedOf(byComplaint.keySet()).stream()
                .map(file -> new Closing(file, Objects.requireNonNull(byComplaint.get(file.complaintId()))))
                .toList();
        Map<UUID, SubjectDeadlines> sheets =
                deadlines.cancelAll(closings.stream().collect(Collectors.toMap(Closing::caseId, Closing::at)));
        for (Closing closing : closings) {
            SubjectDeadlines sheet = sheets.getOrDefault(closing.caseId(), SubjectDeadlines.EMPTY);
            closing.event().runInTrace(() -> close(closing, sheet));
        }
    }

    private void close(Closing closing, SubjectDeadlines sheet) {
        AgencyCase file = closing.file();
        List<CaseEvent> breaches =
                sheet.newBreaches().stream().map(file::breached).toList();
        events.publish(file, breaches, clock.instant());
        List<EntryDraft> entries = new ArrayList<>();
        breaches.forEach(breach -> entries.add(CaseHistoryEntries.of(breach.body(), Actor.SYSTEM)));
        entries.add(CaseHistoryEntries.withdrawn(closing.at()));
        record.write(file, entries);
        file.withdraw();
        file.dueNext(AgencyCase.NEVER);
    }

    private static ComplaintWithdrawn withdrawn(ReceivedEvent event) {
        return (ComplaintWithdrawn) event.data();
    }

    private record Closing(AgencyCase file, ReceivedEvent event) {

        UUID caseId() {
            return file.id();
        }

        Instant at() {
            return withdrawn(event).withdrawnAt();
        }
    }
}
