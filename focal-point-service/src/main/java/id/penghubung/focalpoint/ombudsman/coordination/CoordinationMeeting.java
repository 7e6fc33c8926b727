package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.ombudsman.Recorded;
import id.penghubung.kit.problem.ProblemException;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A periodic coordination meeting of the regency and the Ombudsman (<i>rapat koordinasi</i>). Its state changes only by the
 * transitions of {@link MeetingState}. After the closing only addenda are added.
 */
@Entity
@Table(name = "coordination_meeting")
class CoordinationMeeting implements Recorded {

    /** The participants of all meetings of a page are read together. */
    private static final int BATCH = 101;

    private static final String MEETING = "meeting_id";
    private static final String ORDINAL = "ordinal";

    @Id
    private UUID id;

    private Instant startsAt;
    private String place;

    @Column(updatable = false)
    private String chair;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private @Nullable String reason;
    private @Nullable Instant openedAt;
    private @Nullable LocalDate agendaUntil;
    private int agendaOmitted;
    private @Nullable String summary;
    private @Nullable Instant closedAt;

    @Embedded
    private RecordHead recordHead = RecordHead.NONE;

    private long eventVersion;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "coordination_participant", joinColumns = @JoinColumn(name = MEETING))
    @OrderColumn(name = ORDINAL)
    @BatchSize(size = BATCH)
    private List<Participant> participants;

    @ElementCollection
    @CollectionTable(name = "coordination_addendum", joinColumns = @JoinColumn(name = MEETING))
    @OrderColumn(name = ORDINAL)
    @BatchSize(size = BATCH)
    private List<Addendum> addenda;

    @SuppressWarnings("NullAway.Init")
    protected CoordinationMeeting() {}

    CoordinationMeeting(UUID id, MeetingPlan plan) {
        this.id = id;
        this.startsAt = plan.startsAt();
        this.place = plan.place();
        this.chair = plan.chair();
        this.state = MeetingState.PLANNED;
        this.participants = new ArrayList<>(plan.participantsOrNone());
        this.addenda = new ArrayList<>();
        this.eventVersion = 1;
    }

    /** @throws ProblemException 409 if it is not planned any more */
    void move(MeetingMove move) {
        state.requireTransition(MeetingState.PLANNED, "startsAt");
        startsAt = move.startsAt();
        place = move.place() == null ? place : move.place();
        reason = move.reason();
        eventVersion++;
    }

    /** @throws ProblemException 409 if it is not planned any more */
    void cancel(String why) {
        state.requireTransition(MeetingState.CANCELLED, "reason");
        state = MeetingState.CANCELLED;
        reason = why;
        eventVersion++;
    }

    /**
     * Replaces the participants.
     *
     * @return the agencies that are represented now and were not before
     * @throws ProblemException 409 if it is cancelled, or its minutes are closed
     */
    Set<String> invite(List<Participant> invited) {
        state.require("participants", MeetingState.PLANNED, MeetingState.OPENED);
        Set<String> before = agencies();
        participants.clear();
        participants.addAll(invited);
        eventVersion++;
        Set<String> added = agencies();
        added.removeAll(before);
        return added;
    }

    /**
     * Opens the meeting, with the agenda that has been frozen.
     *
     * @param until the last day of what is due on the agenda
     * @param omitted number of items that are left out because of the limit
     * @throws ProblemException 409 if it is not planned
     */
    void open(Instant at, LocalDate until, int omitted) {
        state.requireTransition(MeetingState.OPENED, "openedAt");
        state = MeetingState.OPENED;
        openedAt = at;
        agendaUntil = until;
        agendaOmitted = omitted;
        eventVersion++;
    }

    /** @throws ProblemException 409 if it is not open */
    void close(@Nullable String text, Instant at) {
        state.requireTransition(MeetingState.HELD, "summary");
        state = MeetingState.HELD;
        summary = text;
        closedAt = at;
        eventVersion++;
    }

    /** @throws ProblemException 409 if the minutes are not closed yet, and so can still be written */
    void add(Addendum addendum) {
        state.require("text", MeetingState.HELD);
        addenda.add(addendum);
        eventVersion++;
    }

    /** Returns the agencies that the participants represent, in their order. */
    Set<String> agencies() {
        Set<String> agencies = new LinkedHashSet<>();
        participants.stream()
                .map(Participant::agencyCode)
                .filter(Objects::nonNull)
                .forEach(agencies::add);
        return agencies;
    }

    @Override
    public void updateRecordHead(RecordHead head) {
        recordHead = head;
    }

    @Override
    public UUID id() {
        return id;
    }

    Instant startsAt() {
        return startsAt;
    }

    String place() {
        return place;
    }

    String chair() {
        return chair;
    }

    MeetingState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    LocalDate agendaUntil() {
        return agendaUntil;
    }

    int agendaOmitted() {
        return agendaOmitted;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }

    List<Addendum> addenda() {
        return List.copyOf(addenda);
    }

    @Override
    public RecordHead recordHead() {
        return recordHead;
    }

    /** Returns the version of the event of the last change. */
    long eventVersion() {
        return eventVersion;
    }

    @Override
    public long version() {
        return version;
    }
}
