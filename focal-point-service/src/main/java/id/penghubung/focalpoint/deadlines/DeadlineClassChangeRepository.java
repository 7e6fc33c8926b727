package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores corrections of classes that changed deadlines. */
@ApplicationScoped
class DeadlineClassChangeRepository implements PanacheRepositoryBase<DeadlineClassChange, UUID> {

    List<DeadlineClassChangeView> ofDeadline(UUID deadlineId) {
        return list("deadlineId = ?1 order by changedAt, id", deadlineId).stream()
                .map(DeadlineClassChange::view)
                .toList();
    }
}
