package id.penghubung.complaints.complaint;

import id.penghubung.complaints.complaint.ComplaintVisibility.AllComplaints;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfAgency;
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
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The complaints of this database. Who may see one is part of every query. */
@ApplicationScoped
public class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    Optional<Complaint> findVisible(UUID id, ComplaintVisibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("id = :id" + visibilityCondition(visibility, parameters), parameters).firstResultOptional();
    }

    /** As {@link #findVisible}, and nobody else changes it until the transaction ends. */
    public Optional<Complaint> lockVisible(UUID id, ComplaintVisibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("id = :id" + visibilityCondition(visibility, parameters), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first, one more than {@code limit} where there are more. */
    List<Complaint> page(ComplaintVisibility visibility, @Nullable ComplaintStatus status, Optional<Cursor> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1").append(visibilityCondition(visibility, parameters));
        if (status != null) {
            where.append(" and status = :status");
            parameters.put("status", status);
        }
        after.ifPresent(cursor -> {
            where.append(" and id < :after");
            parameters.put("after", cursor.uuid(0));
        });
        return find(where + " order by id desc", parameters).range(0, limit).list();
    }

    /** When the oldest of the complaints was submitted that nobody has decided on. */
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

    /** Nobody else changes it until the transaction ends; shows it as it is now. */
    public void lock(Complaint complaint) {
        getEntityManager().refresh(complaint, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks all of them, in the same order everywhere, so that two batches never wait for each other in a circle. An
     * array is one parameter: a list of them would be another statement, to be planned anew, for each length.
     */
    public Map<UUID, Complaint> lockAll(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from complaint where id = any (:ids) order by id for no key update", Complaint.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(Complaint::id, Function.identity()));
    }

    private static String visibilityCondition(ComplaintVisibility visibility, Map<String, Object> parameters) {
        return switch (visibility) {
            case AllComplaints ignored -> "";
            case OfAgency agency -> {
                parameters.put("agency", agency.agencyCode());
                yield " and agencyCode = :agency";
            }
            case OfReporter reporter -> {
                parameters.put("account", reporter.account());
                yield " and reporterId = :account";
            }
        };
    }
}
