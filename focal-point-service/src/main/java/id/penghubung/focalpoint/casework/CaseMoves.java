package id.penghubung.focalpoint.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.SoonestOwed;
import id.penghubung.focalpoint.record.CaseRecords;
import id.penghubung.focalpoint.record.RecordHead;
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
 * Puts cases on record and into their place after their deadlines were moved. A holiday moves all that are open, so this
 * reads of each only where its record ends, and writes them all with one statement.
 */
@ApplicationScoped
class CaseMoves {

    private final EntityManager entities;
    private final CaseRecords records;
    private final ObjectMapper json;
    private final Clock clock;

    CaseMoves(EntityManager entities, CaseRecords records, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** What of a case is needed to write on. */
    private record Held(UUID id, CaseStatus status, long version, RecordHead end) {}

    /** As a case is stored. */
    private record Row(UUID id, String due_at, int record_length, String record_hash, String record_seal) {}

    /** The cases are held by this transaction, and not read by it yet. */
    void takeNote(List<DeadlineMove> moves, List<SoonestOwed> soonestOwed, String reason) {
        Map<UUID, List<DeadlineMove>> byCase = moves.stream().collect(Collectors.groupingBy(DeadlineMove::subjectId));
        Map<UUID, Instant> owed =
                soonestOwed.stream().collect(Collectors.toMap(SoonestOwed::subjectId, SoonestOwed::dueAt));
        Instant now = clock.instant();
        store(held(byCase.keySet()).stream()
                .map(file -> {
                    CaseRecords.Addition added = records.continued(
                            file.id(),
                            file.end(),
                            file.version() + 1,
                            byCase.getOrDefault(file.id(), List.of()).stream()
                                    .map(move -> CaseEntries.of(move, reason, now))
                                    .toList());
                    records.store(added);
                    Instant place = CaseFile.placeOf(file.status(), owed.getOrDefault(file.id(), CaseFile.NEVER));
                    return new Row(
                            file.id(),
                            place.toString(),
                            added.head().length(),
                            added.head().hash(),
                            added.head().seal());
                })
                .toList());
    }

    private List<Held> held(Collection<UUID> ids) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select id, status, version, record_length, record_hash, record_seal from case_file where id = any(:ids)",
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Held(
                        (UUID) row[0],
                        CaseStatus.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        new RecordHead(((Number) row[3]).intValue(), (String) row[4], (String) row[5])))
                .toList();
    }

    private void store(List<Row> rows) {
        try {
            entities.createNativeQuery("""
                    update case_file set due_at = moved.due_at, record_length = moved.record_length,
                           record_hash = moved.record_hash, record_seal = moved.record_seal, version = version + 1
                    from jsonb_to_recordset(cast(:rows as jsonb)) as moved (id uuid, due_at timestamptz,
                         record_length int, record_hash text, record_seal text)
                    where case_file.id = moved.id
                    """)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
