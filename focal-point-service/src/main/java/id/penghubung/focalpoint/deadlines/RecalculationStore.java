package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The recalculations as they are stored. */
@ApplicationScoped
class RecalculationStore implements PanacheRepositoryBase<Recalculation, UUID> {

    /** The oldest that is not done, for this transaction alone; empty also while another works on it. */
    Optional<Recalculation> lockOldest() {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("from Recalculation where state <> DONE order by id", Recalculation.class)
                .setMaxResults(1)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .uniqueResultOptional();
    }

    /** The latest first. */
    List<Recalculation> before(Optional<UUID> id, int limit) {
        return (id.isEmpty() ? find("order by id desc") : find("id < ?1 order by id desc", id.get()))
                .range(0, limit - 1)
                .list();
    }
}
