package id.penghubung.focalpoint.casework.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.RecordHead;
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
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseEventFactory;
import id.penghubung.focalpoint.casework.model.CaseStatus;

/**
 * Puts cases on record and into their place after their deadlines were moved. A holiday moves all that are open, so this
 * reads of each only where its record ends, and writes them all with one statement.
 */
@ApplicationScoped
class CaseRescheduler {

    private final EntityManager entities;
    private final AuditRecordService records;
    private final CaseEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    CaseRescheduler(EntityManager entities, AuditRecordService records, CaseEventPublisher events, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.records = records;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** What of a case is needed to write on. */
    private record Held(UUID id, CaseStatus status, long version, RecordHead end, CaseEventFactory news, long eventVersion) {

        /** An agency that has begun has told the reporter when it owes its answer; before, nobody has. */
        boolean hasToldWhen() {
            return status == CaseStatus.ACKNOWLEDGED;
        }
    }

    /** As a case is stored. */
    private record Row(
            UUID id, String due_at, int record_length, String record_hash, String record_seal, long event_version) {}

    /** The cases are held by this transaction, and not read by it yet. */
    void takeNote(List<DeadlineMove> moves, List<EarliestPendingDeadline> soonestOwed, String reason) {
        Map<UUID, List<DeadlineMove>> byCase = moves.stream().collect(Collectors.groupingBy(DeadlineMove::subjectId));
        Map<UUID, Instant> owed =
                soonestOwed.stream().collect(Collectors.toMap(EarliestPendingDeadline::subjectId, EarliestPendingDeadline::dueAt));
        Instant now = clock.instant();
        store(held(byCase.keySet()).stream()
                .map(file -> {
                    List<DeadlineMove> own = byCase.getOrDefault(file.id(), List.of());
                    RecordHead head = writeOn(file, own, reason, now);
                    return new Row(
                            file.id(),
                            AgencyCase.placeOf(file.status(), owed.getOrDefault(file.id(), AgencyCase.NEVER))
                                    .toString(),
                            head.length(),
                            head.hash(),
                            head.seal(),
                            file.eventVersion() + tellTheReporter(file, own, now));
                })
                .toList());
    }

    private RecordHead writeOn(Held file, List<DeadlineMove> moves, String reason, Instant now) {
        AuditRecordService.Addition added = records.continued(
                file.id(),
                file.end(),
                file.version() + 1,
                moves.stream().map(move -> CaseHistoryEntries.of(move, reason, now)).toList());
        records.store(added);
        return added.head();
    }

    /** @return how many events that made */
    private int tellTheReporter(Held file, List<DeadlineMove> moves, Instant now) {
        if (!file.hasToldWhen()) {
            return 0;
        }
        List<CaseEvent> told = moves.stream()
                .filter(move -> move.stage() == DeadlineStage.RESOLUTION)
                .map(move -> new CaseEvent(file.eventVersion() + 1, file.news().dueMoved(move.toDue(), now)))
                .toList();
        events.publish(file.news().complaintId(), file.id(), told, now);
        return told.size();
    }

    private List<Held> held(Collection<UUID> ids) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select id, status, version, record_length, record_hash, record_seal, complaint_id, round,
                               agency_code, event_version
                        from case_file where id = any(:ids)
                        """, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Held(
                        (UUID) row[0],
                        CaseStatus.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        new RecordHead(((Number) row[3]).intValue(), (String) row[4], (String) row[5]),
                        new CaseEventFactory((UUID) row[6], (UUID) row[0], ((Number) row[7]).intValue(), (String) row[8]),
                        ((Number) row[9]).longValue()))
                .toList();
    }

    private void store(List<Row> rows) {
        try {
            entities.createNativeQuery("""
                    update case_file set due_at = moved.due_at, record_length = moved.record_length,
                           record_hash = moved.record_hash, record_seal = moved.record_seal,
                           event_version = moved.event_version, version = version + 1
                    from jsonb_to_recordset(cast(:rows as jsonb)) as moved (id uuid, due_at timestamptz,
                         record_length int, record_hash text, record_seal text, event_version bigint)
                    where case_file.id = moved.id
                    """)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
