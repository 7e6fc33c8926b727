package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import id.penghubung.kit.runtime.IdGenerator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores the suspensions of subjects. */
@ApplicationScoped
class SuspensionRepository implements PanacheRepositoryBase<SuspensionEntry, UUID> {

    private final IdGenerator ids;

    SuspensionRepository(IdGenerator ids) {
        this.ids = ids;
    }

    List<SuspensionEntry> findEntries(UUID subjectId) {
        return list("subjectId = ?1 order by fromAt, id", subjectId);
    }

    List<Suspension> of(UUID subjectId) {
        return findEntries(subjectId).stream().map(SuspensionEntry::suspension).toList();
    }

    /** Returns the suspensions of many subjects. A subject without suspensions has no entry. */
    Map<UUID, List<Suspension>> of(Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createNamedQuery(SuspensionEntry.OF_SUBJECTS, SuspensionEntry.class)
                .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        SuspensionEntry::subjectId,
                        Collectors.mapping(SuspensionEntry::suspension, Collectors.toList())));
    }

    /** Starts a suspension, if none is open. */
    void start(UUID subjectId, SuspensionReason reason, Instant at) {
        if (findEntries(subjectId).stream().noneMatch(SuspensionEntry::isOpen)) {
            persist(new SuspensionEntry(ids.next(), subjectId, reason, at));
        }
    }

    /** Stores suspensions that ended with an earlier subject for the subject that follows it. */
    void copy(UUID subjectId, List<Suspension> ended) {
        for (Suspension suspension : ended) {
            SuspensionEntry copy = new SuspensionEntry(ids.next(), subjectId, suspension.reason(), suspension.from());
            copy.end(suspension.until() == null ? suspension.from() : suspension.until());
            persist(copy);
        }
    }

    /** Ends the open suspension, if there is one. */
    void end(UUID subjectId, Instant at) {
        findEntries(subjectId).stream().filter(SuspensionEntry::isOpen).forEach(open -> open.end(at));
    }
}
