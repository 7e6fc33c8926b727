package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores recalculations. */
@ApplicationScoped
class RecalculationRepository implements PanacheRepositoryBase<Recalculation, UUID> {

    /** Returns the reason of each recalculation, by its id. */
    Map<UUID, String> reasons(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Recalculation::id, Recalculation::reason));
    }

    /** Returns recalculations older than the given one, latest first. */
    List<Recalculation> pageBefore(Optional<UUID> id, int limit) {
        return (id.isEmpty() ? find("order by id desc") : find("id < ?1 order by id desc", id.get()))
                .range(0, limit - 1)
                .list();
    }
}
