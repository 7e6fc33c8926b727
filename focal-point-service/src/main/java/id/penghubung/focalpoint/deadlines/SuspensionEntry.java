package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored suspension of the deadlines of a subject. */
@Entity
@Table(name = "suspension")
@NamedNativeQuery(
        name = SuspensionEntry.OF_SUBJECTS,
        query = "select * from suspension where subject_id = any (:subjects) order by from_at, id",
        resultClass = SuspensionEntry.class)
class SuspensionEntry {

    /** Query that reads the suspensions of an array of subjects, in their order. */
    static final String OF_SUBJECTS = "SuspensionEntry.ofSubjects";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SuspensionReason reason;

    @Column(updatable = false)
    private Instant fromAt;

    private @Nullable Instant untilAt;

    @SuppressWarnings("NullAway.Init")
    protected SuspensionEntry() {}

    SuspensionEntry(UUID id, UUID subjectId, SuspensionReason reason, Instant fromAt) {
        this.id = id;
        this.subjectId = subjectId;
        this.reason = reason;
        this.fromAt = fromAt;
    }

    UUID subjectId() {
        return subjectId;
    }

    boolean isOpen() {
        return untilAt == null;
    }

    /** Ends the suspension; never before its start, because the clocks of other systems may be behind. */
    void end(Instant at) {
        untilAt = at.isBefore(fromAt) ? fromAt : at;
    }

    Suspension suspension() {
        return new Suspension(fromAt, untilAt, reason);
    }
}
