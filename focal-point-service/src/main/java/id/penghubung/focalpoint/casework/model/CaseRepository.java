package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of cases. */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<AgencyCase, UUID> {

    private final Jdbc jdbc;

    CaseRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AgencyCase> findVisible(UUID id, CaseVisibility visibility) {
        return visibility.agencyCode() == null
                ? findByIdOptional(id)
                : find("id = ?1 and agencyCode = ?2", id, visibility.agencyCode())
                        .firstResultOptional();
    }

    /** Returns these cases. The caller has checked who may see them. */
    public List<AgencyCase> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Returns all cases of a complaint, in the order of their rounds. The caller has checked who may see them. */
    public List<AgencyCase> ofComplaint(UUID complaintId) {
        return list("complaintId = ?1 order by round", complaintId);
    }

    /** Returns whether the text of the case is hidden from its agency. */
    public boolean isContentHidden(UUID id) {
        return count("id = ?1 and contentHidden", id) > 0;
    }

    /** Takes the case out of the text searches of its agency; those of all agencies still find it. */
    public void hideFromSearchOfAgency(UUID id) {
        jdbc.update("update case_text set agency_code = '' where case_id = ?", id);
    }

    /** Locks a case for an action. A second action on the same case waits, and then reads the changed case. */
    public Optional<AgencyCase> lock(UUID id, CaseVisibility visibility) {
        PanacheQuery<AgencyCase> found = visibility.agencyCode() == null
                ? find("id = ?1", id)
                : find("id = ?1 and agencyCode = ?2", id, visibility.agencyCode());
        return found.withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks the unclosed cases of these complaints, in the order of their ids. */
    public List<AgencyCase> lockUnclosedOf(Collection<UUID> complaintIds) {
        return find("complaintId in ?1 and status in ?2 order by id", complaintIds, CaseStatus.UNCLOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locks all cases of these complaints, in the order of their ids. */
    public List<AgencyCase> lockAllOf(Collection<UUID> complaintIds) {
        return getEntityManager()
                .createNamedQuery(AgencyCase.LOCK_ALL_OF_COMPLAINTS, AgencyCase.class)
                .setParameter("complaints", complaintIds.toArray(UUID[]::new))
                .getResultList();
    }

    /** Locks those of the cases that no other transaction has locked. */
    public List<AgencyCase> lockSkippingLocked(Collection<UUID> ids) {
        return getEntityManager()
                .createNamedQuery(AgencyCase.LOCK_SKIPPING_LOCKED, AgencyCase.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Locks these cases until the transaction ends. Waits for cases that another transaction has locked. */
    public void lockForUpdate(Collection<UUID> ids) {
        jdbc.execute("select from agency_case where id = any (?) order by id for update", SqlArray.uuids(ids));
    }
}
