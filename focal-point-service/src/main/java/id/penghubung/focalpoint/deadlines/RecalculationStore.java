package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The recalculations as they are stored. */
@ApplicationScoped
class RecalculationStore implements PanacheRepositoryBase<Recalculation, UUID> {

    /**
     * The oldest that is not done, for this transaction alone; empty also while another works on it. Never the next in its
     * place: of two policies the later one must have the last word.
     */
    Optional<Recalculation> lockOldest() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from recalculation where state <> 'DONE'
                        and id = (select id from recalculation where state <> 'DONE' order by id limit 1)
                        for no key update skip locked
                        """, Recalculation.class)
                .uniqueResultOptional();
    }

    /** What changed, by recalculation. */
    Map<UUID, String> reasons(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Recalculation::id, Recalculation::reason));
    }

    /** The latest first. */
    List<Recalculation> before(Optional<UUID> id, int limit) {
        return (id.isEmpty() ? find("order by id desc") : find("id < ?1 order by id desc", id.get()))
                .range(0, limit - 1)
                .list();
    }
}
