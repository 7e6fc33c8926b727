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

    Optional<Deadline> seenBy(UUID id, String agencyCode) {
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

    /**
     * Open deadlines behind one of them, in the order in which they were made, without those that the recalculation could
     * not count: they are left to {@link RecalculationRetry}.
     */
    List<OpenDeadline> openAfter(UUID id, UUID recalculation, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select d.id, d.subject_id from deadline d
                        where (d.next_at is not null or d.state = 'SUSPENDED') and d.id > :id
                          and not exists (select 1 from recalculation_failure f
                                          where f.recalculation_id = :recalculation and f.deadline_id = d.id)
                        order by d.id limit :limit
                        """, Object[].class)
                .setParameter("id", id)
                .setParameter("recalculation", recalculation)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new OpenDeadline((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** One of them, where it is open. */
    List<OpenDeadline> open(UUID id) {
        return find("(nextAt is not null or state = SUSPENDED) and id = ?1", id)
                .project(OpenDeadline.class)
                .list();
    }

    /** Statements that do not go through objects change deadlines: what is read from now on is read anew. */
    void forgetRead() {
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
