package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The deadlines as they are stored. */
@ApplicationScoped
class DeadlineRepository implements PanacheRepositoryBase<Deadline, UUID> {

    List<Deadline> ofSubject(UUID subjectId) {
        return list("subjectId", subjectId);
    }

    List<Deadline> ofSubjects(Collection<UUID> subjectIds) {
        // One is the usual number, and a list of parameters would be another statement, translated anew each time.
        return switch (subjectIds.size()) {
            case 0 -> List.of();
            case 1 -> ofSubject(subjectIds.iterator().next());
            default -> list("subjectId in ?1", subjectIds);
        };
    }

    /** Running deadlines that were due by then, oldest first, locked; those that another holds are passed over. */
    List<Deadline> lockRunningDueBy(Instant lastDue, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Deadline where state = RUNNING and dueAt <= :lastDue order by dueAt", Deadline.class)
                .setParameter("lastDue", lastDue)
                .setMaxResults(limit)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }
}
