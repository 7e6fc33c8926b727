package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision of a coordination meeting, followed up by the agency that owns it. */
@Entity
@Table(name = "coordination_decision")
class CoordinationDecision {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID meetingId;

    @Column(updatable = false)
    private @Nullable UUID itemId;

    @Column(updatable = false)
    private @Nullable UUID matterId;

    @Column(updatable = false)
    private @Nullable UUID actionId;

    @Column(updatable = false)
    private String task;

    @Column(updatable = false)
    private String agencyCode;

    @Column(updatable = false)
    private @Nullable String account;

    @Column(updatable = false)
    private @Nullable String person;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    private @Nullable String changedBy;
    private @Nullable Instant changedAt;
    private @Nullable String remark;

    private long eventVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CoordinationDecision() {}

    CoordinationDecision(UUID id, UUID meetingId, DecisionRequest request, @Nullable UUID matterId, Instant decidedAt) {
        this.id = id;
        this.meetingId = meetingId;
        this.itemId = request.itemId();
        this.matterId = matterId;
        this.task = request.task();
        this.agencyCode = request.agencyCode();
        this.account = request.account();
        this.person = request.person();
        this.dueOn = request.dueOn();
        this.decidedAt = decidedAt;
        this.state = DecisionState.OPEN;
        this.eventVersion = 1;
    }

    /** Leaves the follow-up of a new decision to an action of its matter. */
    void followUpAs(UUID action, String byAccount) {
        state = DecisionState.ACTION;
        actionId = action;
        changedBy = byAccount;
        changedAt = decidedAt;
    }

    /** @throws ProblemException 409 if the state may not follow */
    void change(DecisionState next, String byAccount, String text, Instant at) {
        state.requireTransition(next);
        state = next;
        changedBy = byAccount;
        changedAt = at;
        remark = text;
        eventVersion++;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    UUID matterId() {
        return matterId;
    }

    String task() {
        return task;
    }

    String agencyCode() {
        return agencyCode;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    DecisionState state() {
        return state;
    }

    /** Returns the version of the event of the last change. */
    long eventVersion() {
        return eventVersion;
    }

    long version() {
        return version;
    }

    /** @param today the day by which the decision is late or not */
    CoordinationDecisionView view(LocalDate today) {
        return new CoordinationDecisionView(
                id,
                meetingId,
                itemId,
                matterId,
                actionId,
                task,
                agencyCode,
                account,
                person,
                dueOn,
                state == DecisionState.OPEN && dueOn.isBefore(today),
                decidedAt,
                state,
                List.copyOf(state.next()),
                changedBy,
                changedAt,
                remark,
                version);
    }
}
