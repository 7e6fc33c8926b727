package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The deadlines as they are stored. */
@ApplicationScoped
class DeadlineRepository implements PanacheRepositoryBase<Deadline, UUID> {

    Optional<Deadline> findVisible(UUID id, String agencyCode) {
        return find("id = ?1 and agencyCode = ?2", id, agencyCode).firstResultOptional();
    }

    List<Deadline> ofSubject(UUID subjectId) {
        return list("subjectId", subjectId);
    }

    List<Deadline> ofSubjects(Collection<UUID> subjectIds) {
        // One is the usual number, and a list of parameters would be another statement, translated anew each time.
        return switch (subjectIds.size()) {
            case 0 -> List.of();
            case 1 -> ofSubject(subjectIds.iterator().next());
            default ->
                getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery("select * from deadline where subject_id = any(:subjects)", Deadline.class)
                        .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                        .getResultList();
        };
    }

    /** Deadlines that the transaction has locked already, those first that have waited longest. */
    List<Deadline> locked(Collection<UUID> ids) {
        return list("id in ?1 order by nextAt, id", ids);
    }

    /** One of them, where it is open. */
    List<OpenDeadline> open(UUID id) {
        return find("(nextAt is not null or state = SUSPENDED) and id = ?1", id)
                .project(OpenDeadline.class)
                .list();
    }

    /** Statements that do not go through objects change deadlines: what is read from now on is read anew. */
    void flushAndClear() {
        flush();
        getEntityManager().clear();
    }

    /** These of the deadlines that are open, locked, as they are now. */
    List<Deadline> lockOpen(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from deadline
                        where id = any(:ids) and (next_at is not null or state = 'SUSPENDED') order by id for update
                        """, Deadline.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** How many are open: the progress of a recalculation is measured by it, once. */
    long countOpen() {
        return count("nextAt is not null or state = SUSPENDED");
    }
}
