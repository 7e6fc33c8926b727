package id.penghubung.focalpoint.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to recalculate open deadlines after a change of the rules, and its progress. */
@Entity
@Table(name = "recalculation")
class Recalculation {

    static final UUID FIRST_CURSOR = new UUID(0, 0);

    /** The kind of change that caused the recalculation. */
    @Schema(name = "RecalculationCause")
    enum Cause {
        CALENDAR_CHANGED,
        POLICY_CHANGED
    }

    /** The states of a recalculation. */
    @Schema(name = "RecalculationState")
    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Some deadlines could not be recalculated. They are retried; after the last of them the state is {@code DONE}. */
        FAILED
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private @Nullable String calendarCode;

    @Column(updatable = false)
    private @Nullable String agencyCode;

    @Column(updatable = false)
    private @Nullable Long policyId;

    @Column(updatable = false)
    private String requestedBy;

    @Column(updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID cursorId;
    private long toExamine;
    private long examined;
    private long moved;
    private long failed;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Recalculation() {}

    Recalculation(
            UUID id,
            Cause cause,
            String reason,
            @Nullable String calendarCode,
            @Nullable String agencyCode,
            @Nullable Long policyId,
            String requestedBy,
            Instant requestedAt) {
        this.id = id;
        this.cause = cause;
        this.reason = reason;
        this.calendarCode = calendarCode;
        this.agencyCode = agencyCode;
        this.policyId = policyId;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.state = State.WAITING;
        this.cursorId = FIRST_CURSOR;
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    Optional<Long> policyId() {
        return Optional.ofNullable(policyId);
    }

    boolean hasStarted() {
        return toExamine > 0 || examined > 0;
    }

    UUID cursor() {
        return cursorId;
    }

    void start(long open) {
        toExamine = open;
    }

    void markRunning() {
        state = State.RUNNING;
    }

    void advance(UUID last, int newlyExamined, int newlyMoved) {
        cursorId = last;
        examined += newlyExamined;
        moved += newlyMoved;
        toExamine = Math.max(toExamine, examined);
    }

    /**
     * Finishes the recalculation.
     *
     * @param newlyExamined the number of deadlines examined since the cursor last advanced
     * @param totalMoved the number of deadlines moved since the start
     * @param totalFailed the number of deadlines that could not be recalculated so far
     */
    void finish(Instant at, int newlyExamined, long totalMoved, long totalFailed) {
        examined += newlyExamined;
        state = totalFailed == 0 ? State.DONE : State.FAILED;
        failed = totalFailed;
        moved = totalMoved;
        toExamine = examined;
        finishedAt = at;
    }

    /** Returns whether the change may apply to a deadline. */
    boolean appliesTo(Deadline deadline) {
        return (calendarCode == null || calendarCode.equals(deadline.calendarCode()))
                && (agencyCode == null || agencyCode.equals(deadline.agencyCode()));
    }

    RecalculationView view() {
        return new RecalculationView(
                id, cause, reason, requestedBy, requestedAt, state, toExamine, examined, moved, failed, finishedAt);
    }
}
