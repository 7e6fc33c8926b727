package id.penghubung.focalpoint.deadlines;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored correction of the class of a subject that gave one of its deadlines another policy. */
@Entity
@Immutable
@Table(name = "deadline_class_change")
class DeadlineClassChange {

    @Id
    private UUID id;

    private UUID deadlineId;
    private Instant changedAt;
    private String previousBasis;
    private Instant previousDueAt;
    private String newBasis;
    private Instant newDueAt;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineClassChange() {}

    DeadlineClassChange(UUID id, DeadlineView before, DeadlineView after, @Nullable String reason, Instant changedAt) {
        this.id = id;
        this.deadlineId = before.id();
        this.changedAt = changedAt;
        this.previousBasis = before.basis();
        this.previousDueAt = before.dueAt();
        this.newBasis = after.basis();
        this.newDueAt = after.dueAt();
        this.reason = reason;
    }

    DeadlineClassChangeView view() {
        return new DeadlineClassChangeView(changedAt, previousBasis, previousDueAt, newBasis, newDueAt, reason);
    }
}
