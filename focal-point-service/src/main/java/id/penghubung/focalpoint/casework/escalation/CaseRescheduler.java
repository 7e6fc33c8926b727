package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.casework.escalation.RescheduledCaseTable.LockedCase;
import id.penghubung.focalpoint.casework.escalation.RescheduledCaseTable.Row;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Updates audit records and sort order of cases after their deadlines moved. A holiday moves the deadlines of all open
 * cases; therefore this class reads only the head of each record, and updates all cases with one statement.
 */
@ApplicationScoped
class CaseRescheduler {

    private final RescheduledCaseTable table;
    private final AuditRecordService auditRecords;
    private final CaseEventPublisher events;
    private final Clock clock;

    CaseRescheduler(
            RescheduledCaseTable table, AuditRecordService auditRecords, CaseEventPublisher events, Clock clock) {
        this.table = table;
        this.auditRecords = auditRecords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the moves and updates the due dates. The transaction must hold the locks on the cases and must not have
     * read them yet.
     */
    void reschedule(List<DeadlineMove> moves, List<EarliestPendingDeadline> soonestOwed, String reason) {
        Map<UUID, List<DeadlineMove>> byCase = moves.stream().collect(Collectors.groupingBy(DeadlineMove::subjectId));
        Map<UUID, Instant> earliestPendingByCase = soonestOwed.stream()
                .collect(Collectors.toMap(EarliestPendingDeadline::subjectId, EarliestPendingDeadline::dueAt));
        Instant now = clock.instant();
        table.update(table.lockedCases(byCase.keySet()).stream()
                .map(lockedCase -> {
                    List<DeadlineMove> caseMoves = byCase.getOrDefault(lockedCase.id(), List.of());
                    RecordHead head = appendEntries(lockedCase, caseMoves, reason, now);
                    return new Row(
                            lockedCase.id(),
                            lockedCase
                                    .status()
                                    .sortDueAt(earliestPendingByCase.getOrDefault(
                                            lockedCase.id(), CaseStatus.CLOSED_DUE_AT))
                                    .toString(),
                            head.length(),
                            head.hash(),
                            head.seal(),
                            lockedCase.eventVersion() + publishMovedDueDate(lockedCase, caseMoves, now));
                })
                .toList());
    }

    private RecordHead appendEntries(LockedCase lockedCase, List<DeadlineMove> moves, String reason, Instant now) {
        AuditRecordService.PreparedEntries appended = auditRecords.append(
                lockedCase.id(),
                lockedCase.recordHead(),
                lockedCase.version() + 1,
                moves.stream()
                        .map(move -> DeadlineEntries.deadlineMoved(move, reason, now))
                        .toList());
        auditRecords.store(appended);
        return appended.head();
    }

    /** @return the number of published events */
    private int publishMovedDueDate(LockedCase lockedCase, List<DeadlineMove> moves, Instant now) {
        if (!lockedCase.isDueDateKnownToReporter()) {
            return 0;
        }
        List<CaseEvent> dueMovedEvents = moves.stream()
                .filter(move -> move.stage() == DeadlineStage.RESOLUTION)
                .map(move -> new CaseEvent(
                        lockedCase.eventVersion() + 1,
                        lockedCase.eventFactory().resolutionDueMoved(move.newDueAt(), now)))
                .toList();
        events.publish(lockedCase.eventFactory().complaintId(), lockedCase.id(), dueMovedEvents, now);
        return dueMovedEvents.size();
    }
}
