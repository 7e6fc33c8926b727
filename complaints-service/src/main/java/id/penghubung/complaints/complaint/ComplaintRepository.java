package id.penghubung.complaints.complaint;

import id.penghubung.complaints.complaint.ComplaintVisibility.AllComplaints;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfAgency;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfOmbudsman;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfReporter;
import id.penghubung.kit.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores complaints. Queries on behalf of a caller contain the caller's visibility. */
@ApplicationScoped
public class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    private static final String COMPLAINT = "from Complaint c where ";

    private static final String OF_OMBUDSMAN = """
             and (c.referral.referredAt is not null or c.matterLinkedAt is not null)
             and not exists (
                 select 1 from MatterLink l
                 where l.key.complaintId = c.id
                   and (array_contains(l.excludedReaders, :liaisonName) or array_contains(l.excludedReaders, :liaisonId)))
            """;

    public Optional<Complaint> findVisible(UUID id, ComplaintVisibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find(COMPLAINT + "c.id = :id" + visibilityCondition(visibility, parameters), parameters)
                .firstResultOptional();
    }

    /** A complaint with the identity of its reporter, or null if none is stored. */
    record OwnComplaint(Complaint complaint, @Nullable ReporterIdentity identity) {}

    /** Finds a complaint with its identity for the reporter, who may always read both, in one query. */
    Optional<OwnComplaint> findOwn(UUID id, OfReporter reporter) {
        return getEntityManager()
                .createQuery(
                        "select c, i from Complaint c left join ReporterIdentity i on i.complaintId = c.id"
                                + " where c.id = :id and c.reporterId = :account",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("account", reporter.account())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new OwnComplaint((Complaint) row[0], (ReporterIdentity) row[1]));
    }

    /** Finds a complaint like {@link #findVisible} and locks it until the transaction ends. */
    public Optional<Complaint> lockVisible(UUID id, ComplaintVisibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find(COMPLAINT + "c.id = :id" + visibilityCondition(visibility, parameters), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Returns complaints, newest first; one more than {@code limit} if there is a next page. */
    List<Complaint> page(
            ComplaintVisibility visibility, @Nullable ComplaintStatus status, Optional<Cursor> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where =
                new StringBuilder(COMPLAINT).append("1 = 1").append(visibilityCondition(visibility, parameters));
        if (status != null) {
            where.append(" and c.status = :status");
            parameters.put("status", status);
        }
        after.ifPresent(cursor -> {
            where.append(" and c.id < :after");
            parameters.put("after", cursor.uuid(0));
        });
        return find(where + " order by c.id desc", parameters).range(0, limit).list();
    }

    /** Returns those of some complaints that are visible, newest first. */
    List<Complaint> findAllVisible(Collection<UUID> ids, ComplaintVisibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids));
        return find(
                        COMPLAINT + "c.id in :ids" + visibilityCondition(visibility, parameters)
                                + " order by c.id desc",
                        parameters)
                .list();
    }

    /**
     * Returns complaints that wait for verification, the one that is due soonest first; one more than {@code limit} if there is a
     * next page.
     */
    List<Complaint> unverifiedPage(Optional<Cursor> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(COMPLAINT).append("c.reviewDueDates.verifyBy is not null");
        after.ifPresent(cursor -> {
            where.append(" and (c.reviewDueDates.verifyBy, c.id) > (:verifyBy, :after)");
            parameters.put("verifyBy", cursor.instant(0));
            parameters.put("after", cursor.uuid(1));
        });
        return find(where + " order by c.reviewDueDates.verifyBy, c.id", parameters)
                .range(0, limit)
                .list();
    }

    /** Returns the submission time of the oldest complaint without a routing decision. */
    public Optional<Instant> oldestUndecided() {
        return getEntityManager()
                .createQuery("select submittedAt from Complaint where status = :status order by id", Instant.class)
                .setParameter("status", ComplaintStatus.SUBMITTED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Complaint> findByTrackingNumber(String trackingNumber) {
        return find("trackingNumber", trackingNumber).firstResultOptional();
    }

    /** Locks the complaint until the transaction ends and refreshes its state. */
    public void lock(Complaint complaint) {
        getEntityManager().refresh(complaint, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks complaints in the order of their ids, which prevents a deadlock between two transactions. Without a native query, because
     * Hibernate maps the columns of one anew each time.
     */
    public Map<UUID, Complaint> lockAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (ids.size() == 1) {
            return findByIdOptional(ids.iterator().next(), LockModeType.PESSIMISTIC_WRITE)
                    .map(complaint -> Map.of(complaint.id(), complaint))
                    .orElse(Map.of());
        }
        return find(COMPLAINT + "c.id in :ids order by c.id", Map.<String, Object>of("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Complaint::id, Function.identity()));
    }

    /** Locks complaints like {@link #lockAll}. Hibernate neither looks for changes of them nor stores any. */
    Collection<Complaint> lockAllDetached(Collection<UUID> ids) {
        Collection<Complaint> locked = lockAll(ids).values();
        locked.forEach(getEntityManager()::detach);
        return locked;
    }

    private static String visibilityCondition(ComplaintVisibility visibility, Map<String, Object> parameters) {
        return switch (visibility) {
            case AllComplaints ignored -> "";
            case OfAgency agency -> {
                parameters.put("agency", agency.agencyCode());
                parameters.put("archived", ComplaintStatus.ARCHIVED);
                yield " and c.assignment.agencyCode = :agency and c.status <> :archived";
            }
            case OfOmbudsman liaison -> {
                parameters.put("liaisonName", liaison.name());
                parameters.put("liaisonId", liaison.subject());
                yield OF_OMBUDSMAN;
            }
            case OfReporter reporter -> {
                parameters.put("account", reporter.account());
                yield " and c.reporterId = :account";
            }
        };
    }
}
