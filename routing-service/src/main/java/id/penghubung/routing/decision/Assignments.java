package id.penghubung.routing.decision;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of assignments. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Those of the complaints that are known here, locked in one order so that nobody waits in a circle. */
    Map<UUID, Assignment> locked(Collection<UUID> complaintIds) {
        return find("complaintId in ?1 order by complaintId", complaintIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(toMap(assignment -> assignment.complaintId, assignment -> assignment));
    }

    Optional<Assignment> locked(UUID complaintId) {
        return findByIdOptional(complaintId, LockModeType.PESSIMISTIC_WRITE);
    }
}
