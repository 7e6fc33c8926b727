package id.penghubung.routing.decision;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores complaint routings. */
@ApplicationScoped
class ComplaintRoutingRepository implements PanacheRepositoryBase<ComplaintRouting, UUID> {

    /**
     * Locks the known routings among these complaints, in the order of their ids, which prevents deadlocks. The ids are
     * passed as one array: a list of parameters would need a new statement, and a new plan, for each length.
     * A single complaint is found by its key, because Hibernate maps the columns of a native query anew each time.
     */
    Map<UUID, ComplaintRouting> lockAll(Collection<UUID> complaintIds) {
        if (complaintIds.size() == 1) {
            Map<UUID, ComplaintRouting> known = new HashMap<>();
            lock(complaintIds.iterator().next()).ifPresent(routing -> known.put(routing.complaintId, routing));
            return known;
        }
        return getEntityManager()
                .createNamedQuery(ComplaintRouting.LOCK_ALL, ComplaintRouting.class)
                .setParameter("complaints", complaintIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(routing -> routing.complaintId, routing -> routing));
    }

    Optional<ComplaintRouting> lock(UUID complaintId) {
        return findByIdOptional(complaintId, LockModeType.PESSIMISTIC_WRITE);
    }
}
