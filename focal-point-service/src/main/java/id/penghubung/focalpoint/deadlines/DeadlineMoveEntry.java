package id.penghubung.focalpoint.deadlines;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A stored move of a deadline, as part of the report of a recalculation. */
@Entity
@Immutable
@Table(name = "deadline_move")
@IdClass(DeadlineMoveEntry.Key.class)
class DeadlineMoveEntry {

    @Id
    private UUID recalculationId;

    @Id
    private UUID deadlineId;

    private Instant previousDueAt;
    private Instant newDueAt;
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineMoveEntry() {}

    UUID recalculationId() {
        return recalculationId;
    }

    UUID deadlineId() {
        return deadlineId;
    }

    DeadlineMoveView view(String reason) {
        return new DeadlineMoveView(deadlineId, previousDueAt, newDueAt, movedAt, recalculationId, reason);
    }

    /** The primary key: a recalculation moves a deadline at most once. */
    record Key(UUID recalculationId, UUID deadlineId) implements Serializable {}
}
