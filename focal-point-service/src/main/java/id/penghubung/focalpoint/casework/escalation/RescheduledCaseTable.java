package id.penghubung.focalpoint.casework.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.casework.model.CaseEventFactory;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the heads of cases whose deadlines moved, and updates them with one statement. */
@ApplicationScoped
class RescheduledCaseTable {

    private final EntityManager entities;
    private final ObjectMapper json;

    RescheduledCaseTable(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Data of a locked case that is needed to append entries. */
    record LockedCase(
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
    record Row(UUID id, String due_at, int record_length, String record_hash, String record_seal, long event_version) {}

    /** Returns cases that the caller's transaction has locked. */
    List<LockedCase> lockedCases(Collection<UUID> ids) {
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

    void update(List<Row> rows) {
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
