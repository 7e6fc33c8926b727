package id.penghubung.focalpoint.casework;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Closes the cases of complaints that their reporters took back, and remembers those complaints. */
@ApplicationScoped
class CaseWithdrawal {

    private final ComplaintLedger ledger;
    private final CaseRepository cases;
    private final Deadlines deadlines;
    private final CaseEvents events;
    private final Clock clock;

    CaseWithdrawal(
            ComplaintLedger ledger, CaseRepository cases, Deadlines deadlines, CaseEvents events, Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    void withdraw(List<ComplaintWithdrawn> withdrawals) {
        Map<UUID, Instant> moments = withdrawals.stream()
                .collect(Collectors.toMap(
                        ComplaintWithdrawn::complaintId, ComplaintWithdrawn::withdrawnAt, (first, again) -> first));
        ledger.hold(moments.keySet());
        ledger.noteWithdrawn(moments);
        List<CaseFile> unclosed = cases.lockUnclosedOf(moments.keySet());
        if (unclosed.isEmpty()) {
            return;
        }
        Map<UUID, DeadlineSheet> sheets = deadlines.cancelAll(unclosed.stream()
                .collect(Collectors.toMap(
                        CaseFile::id, file -> moments.getOrDefault(file.complaintId(), clock.instant()))));
        unclosed.forEach(file -> close(file, sheets.getOrDefault(file.id(), DeadlineSheet.EMPTY)));
    }

    private void close(CaseFile file, DeadlineSheet sheet) {
        List<CaseEvent> breaches =
                sheet.newBreaches().stream().map(file::breached).toList();
        events.publish(file, breaches, clock.instant());
        file.withdraw();
        file.dueNext(CaseFile.NEVER);
    }
}
