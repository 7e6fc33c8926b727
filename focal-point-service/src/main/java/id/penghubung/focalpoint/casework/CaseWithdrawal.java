package id.penghubung.focalpoint.casework;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.focalpoint.record.Actor;
import id.penghubung.focalpoint.record.EntryDraft;
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

/** Closes the cases of complaints that their reporters took back, and remembers those complaints. */
@ApplicationScoped
class CaseWithdrawal {

    private final ComplaintLedger ledger;
    private final CaseRepository cases;
    private final Deadlines deadlines;
    private final CaseEvents events;
    private final CaseRecord record;
    private final Clock clock;

    CaseWithdrawal(
            ComplaintLedger ledger,
            CaseRepository cases,
            Deadlines deadlines,
            CaseEvents events,
            CaseRecord record,
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
                .map(CaseWithdrawal::withdrawn)
                .collect(Collectors.toMap(ComplaintWithdrawn::complaintId, ComplaintWithdrawn::withdrawnAt)));
        List<Closing> closings = cases.lockUnclosedOf(byComplaint.keySet()).stream()
                .map(file -> new Closing(file, Objects.requireNonNull(byComplaint.get(file.complaintId()))))
                .toList();
        Map<UUID, DeadlineSheet> sheets =
                deadlines.cancelAll(closings.stream().collect(Collectors.toMap(Closing::caseId, Closing::at)));
        for (Closing closing : closings) {
            DeadlineSheet sheet = sheets.getOrDefault(closing.caseId(), DeadlineSheet.EMPTY);
            closing.event().traced(() -> close(closing, sheet));
        }
    }

    private void close(Closing closing, DeadlineSheet sheet) {
        CaseFile file = closing.file();
        List<CaseEvent> breaches =
                sheet.newBreaches().stream().map(file::breached).toList();
        events.publish(file, breaches, clock.instant());
        List<EntryDraft> entries = new ArrayList<>();
        breaches.forEach(breach -> entries.add(CaseEntries.of(breach.body(), Actor.SYSTEM)));
        entries.add(CaseEntries.withdrawn(closing.at()));
        record.write(file, entries);
        file.withdraw();
        file.dueNext(CaseFile.NEVER);
    }

    private static ComplaintWithdrawn withdrawn(ReceivedEvent event) {
        return (ComplaintWithdrawn) event.data();
    }

    private record Closing(CaseFile file, ReceivedEvent event) {

        UUID caseId() {
            return file.id();
        }

        Instant at() {
            return withdrawn(event).withdrawnAt();
        }
    }
}
