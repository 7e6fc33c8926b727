package id.penghubung.focalpoint.deadlines;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of a recalculation's report. */
@Entity
@Immutable
@Table(name = "deadline_move")
@IdClass(DeadlineMoveEntry.Key.class)
class DeadlineMoveEntry {

    @Id
    private UUID recalculationId;

    @Id
    private UUID deadlineId;

    private Instant fromDue;
    private Instant toDue;
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
        return new DeadlineMoveView(deadlineId, fromDue, toDue, movedAt, recalculationId, reason);
    }

    /** One move of a deadline in a recalculation. */
    record Key(UUID recalculationId, UUID deadlineId) implements Serializable {}
}
