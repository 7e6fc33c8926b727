package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reports of recalculations. */
@ApplicationScoped
class MoveStore implements PanacheRepositoryBase<MoveEntry, MoveEntry.Key> {

    List<MoveEntry> of(UUID recalculationId, Optional<UUID> after, int limit) {
        return find(
                        "recalculationId = ?1 and deadlineId > ?2 order by deadlineId",
                        recalculationId,
                        after.orElse(new UUID(0, 0)))
                .range(0, limit - 1)
                .list();
    }

    List<MoveEntry> ofDeadline(UUID deadlineId) {
        return list("deadlineId = ?1 order by movedAt", deadlineId);
    }
}
