package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.SoonestOwed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The cases as they are stored. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseFile, UUID> {

    Optional<CaseFile> seen(UUID id, Sight sight) {
        return sight.agencyCode() == null
                ? findByIdOptional(id)
                : find("id = ?1 and agencyCode = ?2", id, sight.agencyCode()).firstResultOptional();
    }

    /** The cases of these complaints that are still worked on, locked in the order of their ids. */
    List<CaseFile> lockUnclosedOf(Collection<UUID> complaintIds) {
        return find(
                        "complaintId in ?1 and status in ?2 order by id",
                        complaintIds,
                        List.of(CaseStatus.OPEN, CaseStatus.ACKNOWLEDGED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of the cases that no other transaction holds, locked. */
    List<CaseFile> lockFree(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from case_file where id = any(:ids) order by id for update skip locked",
                        CaseFile.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Keeps these cases from changing until the transaction ends; waits for those that another holds. */
    void hold(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery(
                        "select count(*) from (select 1 from case_file where id = any(:ids) order by id for update) held")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** Puts open cases where they now belong in the order of what is due. Whoever read one before reads it again. */
    void dueNext(List<SoonestOwed> soonestOwed) {
        getEntityManager()
                .createNativeQuery("""
                        update case_file set due_at = moved.due_at, version = version + 1
                        from unnest(cast(:ids as uuid[]), cast(:dues as timestamptz[])) as moved (id, due_at)
                        where case_file.id = moved.id and case_file.due_at <> moved.due_at
                          and case_file.status in ('OPEN', 'ACKNOWLEDGED')
                        """)
                .setParameter(
                        "ids", soonestOwed.stream().map(SoonestOwed::subjectId).toArray(UUID[]::new))
                .setParameter(
                        "dues", soonestOwed.stream().map(SoonestOwed::dueAt).toArray(Instant[]::new))
                .executeUpdate();
    }
}
