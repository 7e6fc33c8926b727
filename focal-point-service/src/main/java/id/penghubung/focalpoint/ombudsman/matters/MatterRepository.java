package id.penghubung.focalpoint.ombudsman.matters;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores matters. The caller has checked who may see them. */
@ApplicationScoped
class MatterRepository implements PanacheRepositoryBase<Matter, UUID> {

    /** Reads matters in the order of the list. */
    List<Matter> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }

    /** Locks a matter against changes; several may do so at the same time. */
    Optional<Matter> share(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Locks a matter, so that two changes do not create the same next entry of its audit record. */
    Optional<Matter> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
