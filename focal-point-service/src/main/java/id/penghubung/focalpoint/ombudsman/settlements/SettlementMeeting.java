package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.ombudsman.Recorded;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or call of the parties of a matter: a mediation, a conciliation, or a quick settlement, which is recorded after it
 * was held. Its methods allow only valid state transitions.
 */
@Entity
@Table(name = "ombudsman_settlement_meeting")
class SettlementMeeting implements Recorded {

    /** The parts of all meetings of a page are read together. */
    private static final int BATCH = 101;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID matterId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SettlementKind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SettlementMeans means;

    @Column(updatable = false)
    private String[] agencyCodes;

    private @Nullable Instant startsAt;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private SettlementState state;

    private @Nullable Instant heldAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SettlementOutcome outcome;

    private @Nullable String agreement;

    /** Reason of the last move, or of the cancellation. */
    private @Nullable String reason;

    @Column(updatable = false)
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "ombudsman_settlement_participant", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Participant> participants;

    @ElementCollection
    @CollectionTable(name = "ombudsman_settlement_commitment", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Commitment> commitments;

    private int attachmentCount;
    private long eventVersion;

    @Embedded
    private RecordHead recordHead = RecordHead.NONE;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SettlementMeeting() {}

    private SettlementMeeting(
            UUID id,
            UUID matterId,
            SettlementKind kind,
            SettlementMeans means,
            List<String> agencies,
            @Nullable String place,
            Instant registeredAt) {
        this.id = id;
        this.matterId = matterId;
        this.kind = kind;
        this.means = means;
        this.agencyCodes = agencies.stream().distinct().toArray(String[]::new);
        this.place = place;
        this.state = SettlementState.PLANNED;
        this.registeredAt = registeredAt;
        this.participants = new ArrayList<>();
        this.commitments = new ArrayList<>();
    }

    /** Plans a mediation or conciliation. */
    static SettlementMeeting planned(UUID id, UUID matterId, SettlementPlan plan, Instant now) {
        SettlementMeeting meeting = new SettlementMeeting(
                id, matterId, plan.kind(), SettlementMeans.MEETING, plan.agencies(), plan.place(), now);
        meeting.startsAt = plan.startsAt();
        meeting.eventVersion = 1;
        meeting.participants.addAll(plan.participantsOrNone());
        return meeting;
    }

    /** Creates a quick settlement, whose result {@link #hold} records. */
    static SettlementMeeting quick(UUID id, UUID matterId, QuickSettlement settlement, Instant now) {
        return new SettlementMeeting(
                id,
                matterId,
                SettlementKind.QUICK_SETTLEMENT,
                settlement.means(),
                settlement.agencies(),
                settlement.place(),
                now);
    }

    void move(SettlementMove move) {
        state.requirePlanned("startsAt");
        startsAt = move.startsAt();
        place = move.place();
        reason = move.reason();
        eventVersion++;
    }

    void cancel(String cancellationReason) {
        state.requirePlanned("reason");
        state = SettlementState.CANCELLED;
        reason = cancellationReason;
        eventVersion++;
    }

    /**
     * Records that the meeting was held. The people who came replace those who were expected.
     *
     * @param actionIds the actions by which the commitments are followed up, in their order
     */
    void hold(SettlementResult result, List<UUID> actionIds) {
        state.requirePlanned("outcome");
        state = SettlementState.HELD;
        heldAt = result.heldAt();
        outcome = result.outcome();
        agreement = result.agreement();
        participants.clear();
        participants.addAll(result.participants());
        for (int i = 0; i < actionIds.size(); i++) {
            commitments.add(result.commitmentsOrNone().get(i).followedUpBy(actionIds.get(i)));
        }
        eventVersion++;
    }

    /** @return the number of attachments before this one */
    int countAttachment() {
        return attachmentCount++;
    }

    @Override
    public void updateRecordHead(RecordHead head) {
        recordHead = head;
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID matterId() {
        return matterId;
    }

    SettlementKind kind() {
        return kind;
    }

    SettlementMeans means() {
        return means;
    }

    List<String> agencyCodes() {
        return List.of(agencyCodes);
    }

    @Nullable
    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    String place() {
        return place;
    }

    SettlementState state() {
        return state;
    }

    @Nullable
    Instant heldAt() {
        return heldAt;
    }

    @Nullable
    SettlementOutcome outcome() {
        return outcome;
    }

    @Nullable
    String agreement() {
        return agreement;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }

    List<Commitment> commitments() {
        return List.copyOf(commitments);
    }

    long eventVersion() {
        return eventVersion;
    }

    @Override
    public RecordHead recordHead() {
        return recordHead;
    }

    @Override
    public long version() {
        return version;
    }
}
