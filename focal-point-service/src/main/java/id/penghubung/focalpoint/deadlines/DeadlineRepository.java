package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores deadlines. */
@ApplicationScoped
class DeadlineRepository implements PanacheRepositoryBase<Deadline, UUID> {

    Optional<Deadline> findVisible(UUID id, String agencyCode) {
        return find("id = ?1 and agencyCode = ?2", id, agencyCode).firstResultOptional();
    }

    /** Returns the deadline, if its subject is neither a case nor the support of one. */
    Optional<Deadline> findOutsideCases(UUID id) {
        return find("id = ?1 and subjectKind not in ?2", id, List.of(SubjectKind.CASE, SubjectKind.SUPPORT))
                .firstResultOptional();
    }

    /** Returns the deadline, if it concerns the Ombudsman, or if it escalated to the liaison of the Ombudsman. */
    Optional<Deadline> findOfOmbudsman(UUID id) {
        return find(
                        "id = ?1 and (subjectKind not in ?2 or exists "
                                + "(from EscalationEntry e where e.deadlineId = ?1 and e.level = ?3))",
                        id,
                        List.of(SubjectKind.CASE, SubjectKind.COMPLAINT, SubjectKind.SUPPORT),
                        EscalationLevel.OMBUDSMAN_LIAISON)
                .firstResultOptional();
    }

    List<Deadline> ofComplaint(UUID complaintId) {
        return list("subjectId = ?1 and subjectKind = ?2", complaintId, SubjectKind.COMPLAINT);
    }

    List<Deadline> ofSubject(UUID subjectId) {
        return list("subjectId", subjectId);
    }

    /** Locks and reads the deadlines of a stage. */
    List<Deadline> lock(UUID subjectId, DeadlineStage stage) {
        return find("subjectId = ?1 and stage = ?2", subjectId, stage)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Deadline> ofSubjects(Collection<UUID> subjectIds) {
        // Usually there is one subject. A list of parameters would be a different statement for each number of
        // subjects.
        return switch (subjectIds.size()) {
            case 0 -> List.of();
            case 1 -> ofSubject(subjectIds.iterator().next());
            default ->
                getEntityManager()
                        .createNamedQuery(Deadline.OF_SUBJECTS, Deadline.class)
                        .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                        .getResultList();
        };
    }

    /** Reads deadlines that the transaction has already locked; those due earliest come first. */
    List<Deadline> locked(Collection<UUID> ids) {
        return list("id in ?1 order by nextAt, id", ids);
    }

    /** Returns the deadline, if it is running or suspended. */
    List<OpenDeadline> open(UUID id) {
        return find("(nextAt is not null or state = SUSPENDED) and id = ?1", id)
                .project(OpenDeadline.class)
                .list();
    }

    /** Writes pending changes and clears the persistence context, because SQL statements change deadlines directly. */
    void flushAndClear() {
        flush();
        getEntityManager().clear();
    }

    /** Locks and reads those of the deadlines that are open. */
    List<Deadline> lockOpen(Collection<UUID> ids) {
        return getEntityManager()
                .createNamedQuery(Deadline.LOCK_OPEN, Deadline.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Counts open deadlines, once for each recalculation, as the measure of its progress. */
    long countOpen() {
        return count("nextAt is not null or state = SUSPENDED");
    }
}
