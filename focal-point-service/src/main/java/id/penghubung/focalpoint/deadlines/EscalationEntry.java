package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A stored escalation. The primary key allows one row for a deadline and level, so no level is recorded twice. */
@Entity
@Immutable
@Table(name = "deadline_escalation")
@IdClass(EscalationEntry.Key.class)
class EscalationEntry {

    @Id
    private UUID deadlineId;

    @Id
    @Enumerated(EnumType.STRING)
    private EscalationLevel level;

    private Instant dueAt;
    private Instant reachedAt;

    @SuppressWarnings("NullAway.Init")
    protected EscalationEntry() {}

    EscalationEntry(UUID deadlineId, EscalationLevel level, Instant dueAt, Instant reachedAt) {
        this.deadlineId = deadlineId;
        this.level = level;
        this.dueAt = dueAt;
        this.reachedAt = reachedAt;
    }

    EscalationLevel level() {
        return level;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant reachedAt() {
        return reachedAt;
    }

    /** The primary key: a deadline and a level. */
    record Key(UUID deadlineId, EscalationLevel level) implements Serializable {}
}
