package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores the moved deadlines of recalculations. */
@ApplicationScoped
class DeadlineMoveRepository implements PanacheRepositoryBase<DeadlineMoveEntry, DeadlineMoveEntry.Key> {

    List<DeadlineMoveEntry> of(UUID recalculationId, Optional<UUID> after, int limit) {
        return find(
                        "recalculationId = ?1 and deadlineId > ?2 order by deadlineId",
                        recalculationId,
                        after.orElse(new UUID(0, 0)))
                .range(0, limit - 1)
                .list();
    }

    List<DeadlineMoveEntry> ofDeadline(UUID deadlineId) {
        return list("deadlineId = ?1 order by movedAt, recalculationId", deadlineId);
    }
}
