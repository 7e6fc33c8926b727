package id.penghubung.focalpoint.casework.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseEventFactory;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Updates audit records and sort order of cases after their deadlines moved. A holiday moves the deadlines of all open
 * cases; therefore this class reads only the head of each record, and updates all cases with one statement.
 */
@ApplicationScoped
class CaseRescheduler {

    private final EntityManager entities;
    private final AuditRecordService auditRecords;
    private final CaseEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    CaseRescheduler(
            EntityManager entities,
            AuditRecordService auditRecords,
            CaseEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.auditRecords = auditRecords;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Data of a locked case that is needed to append entries. */
    private record LockedCase(
            UUID id,
            CaseStatus status,
            long version,
            RecordHead recordHead,
            CaseEventFactory eventFactory,
            long eventVersion) {

        /**
         * Returns true if the reporter knows the due date of the answer: the agency publishes it with the
         * acknowledgement.
         */
        boolean isDueDateKnownToReporter() {
            return status == CaseStatus.ACKNOWLEDGED;
        }
    }

    /** Row of the update statement. Component names are the column names. */
    private record Row(
            UUID id, String due_at, int record_length, String record_hash, String record_seal, long event_version) {}

    /**
     * Records the moves and updates the due dates. The transaction must hold the locks on the cases and must not have
     * read them yet.
     */
    void reschedule(List<DeadlineMove> moves, List<EarliestPendingDeadline> soonestOwed, String reason) {
        Map<UUID, List<DeadlineMove>> byCase = moves.stream().collect(Collectors.groupingBy(DeadlineMove::subjectId));
        Map<UUID, Instant> earliestPendingByCase = soonestOwed.stream()
                .collect(Collectors.toMap(EarliestPendingDeadline::subjectId, EarliestPendingDeadline::dueAt));
        Instant now = clock.instant();
        updateAll(lockedCases(byCase.keySet()).stream()
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
                        .map(move -> CaseHistoryEntries.deadlineMoved(move, reason, now))
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
                        lockedCase.eventVersion() + 1, lockedCase.eventFactory().resolutionDueMoved(move.newDueAt(), now)))
                .toList();
        events.publish(lockedCase.eventFactory().complaintId(), lockedCase.id(), dueMovedEvents, now);
        return dueMovedEvents.size();
    }

    private List<LockedCase> lockedCases(Collection<UUID> ids) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select id, status, version, record_length, record_hash, record_seal, complaint_id, round,
                               agency_code, event_version
                        from agency_case where id = any(:ids)
                        """, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new LockedCase(
                        (UUID) row[0],
                        CaseStatus.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        new RecordHead(((Number) row[3]).intValue(), (String) row[4], (String) row[5]),
                        new CaseEventFactory(
                                (UUID) row[6], (UUID) row[0], ((Number) row[7]).intValue(), (String) row[8]),
                        ((Number) row[9]).longValue()))
                .toList();
    }

    private void updateAll(List<Row> rows) {
        try {
            entities.createNativeQuery("""
                    update agency_case set due_at = moved.due_at, record_length = moved.record_length,
                           record_hash = moved.record_hash, record_seal = moved.record_seal,
                           event_version = moved.event_version, version = version + 1
                    from jsonb_to_recordset(cast(:rows as jsonb)) as moved (id uuid, due_at timestamptz,
                         record_length int, record_hash text, record_seal text, event_version bigint)
                    where agency_case.id = moved.id
                    """)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
