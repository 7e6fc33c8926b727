package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.ombudsman.MatterForfeitures.Forfeiture;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.Recorded;
import id.penghubung.kit.problem.FieldError;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;

/**
 * A matter of the Ombudsman (<i>laporan masyarakat di Ombudsman</i>). It stores no identity of its reporter. Its stage
 * changes only by {@link #move}.
 */
@Entity
@Table(name = "ombudsman_matter")
class Matter implements Recorded {

    /** The parts of all matters of a page are read together. */
    private static final int BATCH = 101;

    private static final String MATTER = "matter_id";
    private static final String POSITION = "position";

    @Id
    private UUID id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private AccessType accessType;

    private String sector;

    private String[] maladministrationTypes;

    @Enumerated(EnumType.STRING)
    private Addressee addressee;

    private boolean reporterSecret;

    @Enumerated(EnumType.STRING)
    private MatterStage stage;

    private LocalDate stageSince;

    @Column(updatable = false)
    private LocalDate openedOn;

    @Column(updatable = false)
    private Instant openedAt;

    private boolean closed;
    private long eventVersion;

    @Embedded
    private RecordHead recordHead;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "ombudsman_matter_number", joinColumns = @JoinColumn(name = MATTER))
    @OrderColumn(name = POSITION)
    @BatchSize(size = BATCH)
    private List<MatterNumber> numbers;

    @ElementCollection
    @CollectionTable(name = "ombudsman_matter_agency", joinColumns = @JoinColumn(name = MATTER))
    @OrderColumn(name = POSITION)
    @BatchSize(size = BATCH)
    private List<ConcernedAgency> agencies;

    @ElementCollection
    @CollectionTable(name = "ombudsman_matter_accused", joinColumns = @JoinColumn(name = MATTER))
    @OrderColumn(name = POSITION)
    @BatchSize(size = BATCH)
    private List<Accused> accused;

    @ElementCollection
    @CollectionTable(name = "ombudsman_matter_complaint", joinColumns = @JoinColumn(name = MATTER))
    @OrderColumn(name = POSITION)
    @BatchSize(size = BATCH)
    private List<LinkedComplaint> complaints;

    @ElementCollection
    @CollectionTable(name = "ombudsman_matter_move", joinColumns = @JoinColumn(name = MATTER))
    @OrderColumn(name = POSITION)
    @BatchSize(size = BATCH)
    private List<StageMove> moves;

    @ElementCollection
    @CollectionTable(name = "ombudsman_matter_conflict", joinColumns = @JoinColumn(name = MATTER))
    @OrderColumn(name = POSITION)
    @BatchSize(size = BATCH)
    private List<DeclaredConflict> conflicts;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    /** @param openedOn the day on which the Ombudsman opened it */
    Matter(UUID id, MatterRequest request, LocalDate openedOn, Instant now) {
        MatterContent content = MatterContent.of(request);
        this.id = id;
        this.subject = content.subject();
        this.accessType = content.accessType();
        this.sector = content.sector();
        this.maladministrationTypes = content.types().toArray(String[]::new);
        this.addressee = content.addressee();
        this.reporterSecret = content.reporterSecret();
        this.stage = request.firstStage();
        this.stageSince = openedOn;
        this.openedOn = openedOn;
        this.openedAt = now;
        this.recordHead = RecordHead.NONE;
        this.numbers = numbersOf(content);
        this.agencies = agenciesOf(content);
        this.accused = new ArrayList<>(content.accused());
        this.complaints = new ArrayList<>(content.complaints());
        this.eventVersion = 1;
        this.moves = new ArrayList<>();
        this.conflicts = new ArrayList<>();
    }

    /**
     * Moves the matter to another stage.
     *
     * @param on the day of the move at the Ombudsman, not in the future
     * @throws ProblemException 409 if the transition is not allowed; 400 if the day is before the last move, or if a reason
     *     is missing
     */
    StageMove move(MoveRequest request, LocalDate on, Instant now) {
        stage.requireTransition(request.to());
        if (on.isBefore(stageSince)) {
            throw ProblemException.invalid(FieldError.of(
                    "on",
                    "tidak boleh sebelum perpindahan terakhir (" + stageSince + ")",
                    "must not be before the last move (" + stageSince + ")"));
        }
        if (request.to().isFinal() && request.reason() == null) {
            throw ProblemException.invalid(
                    FieldError.of("reason", "wajib diisi untuk " + request.to(), "is required for " + request.to()));
        }
        StageMove move = new StageMove(
                stage, request.to(), on, request.document(), request.attachmentId(), request.reason(), now);
        moves.add(move);
        stage = request.to();
        stageSince = on;
        closed = stage.isFinal();
        eventVersion++;
        return move;
    }

    boolean isReporterSecret() {
        return reporterSecret;
    }

    /** Returns what was entered and can be corrected. */
    MatterContent content() {
        return new MatterContent(
                numbers.stream().map(MatterNumber::number).toList(),
                subject,
                accessType,
                sector,
                maladministrationTypes(),
                addressee,
                agencyCodes(),
                List.copyOf(accused),
                List.copyOf(complaints),
                reporterSecret);
    }

    /**
     * Replaces what was entered. A changed list is a new one, so that Hibernate deletes its rows before it inserts: one row
     * after the other would name an agency twice for a moment.
     */
    void correct(MatterContent content) {
        MatterContent before = content();
        subject = content.subject();
        accessType = content.accessType();
        sector = content.sector();
        maladministrationTypes = content.types().toArray(String[]::new);
        addressee = content.addressee();
        reporterSecret = content.reporterSecret();
        if (!before.numbers().equals(content.numbers())) {
            numbers = numbersOf(content);
        }
        if (!before.agencies().equals(content.agencies())) {
            agencies = agenciesOf(content);
        }
        if (!before.accused().equals(content.accused())) {
            accused = new ArrayList<>(content.accused());
        }
        if (!before.complaints().equals(content.complaints())) {
            complaints = new ArrayList<>(content.complaints());
        }
    }

    private static List<MatterNumber> numbersOf(MatterContent content) {
        return new ArrayList<>(content.numbers().stream().map(MatterNumber::of).toList());
    }

    private static List<ConcernedAgency> agenciesOf(MatterContent content) {
        return new ArrayList<>(
                content.agencies().stream().map(ConcernedAgency::new).toList());
    }

    /** @return false if a conflict of the account is in force already */
    boolean addConflict(DeclaredConflict conflict) {
        int known = positionOfConflict(conflict.account());
        if (known < 0) {
            return conflicts.add(conflict);
        }
        boolean changed = !conflicts.get(known).isInForce();
        if (changed) {
            // The audit record keeps the conflict that was withdrawn.
            conflicts.set(known, conflict);
        }
        return changed;
    }

    /** @return false if no conflict of the account is in force */
    boolean withdrawConflict(String account, Instant now) {
        int known = positionOfConflict(account);
        boolean changed = known >= 0 && conflicts.get(known).isInForce();
        if (changed) {
            conflicts.set(known, conflicts.get(known).withdrawn(now));
        }
        return changed;
    }

    /** Returns whether the person with this stable id has declared a conflict that is in force. */
    boolean hasConflictDeclaredBy(String subject) {
        return conflicts.stream().anyMatch(conflict -> conflict.isInForce() && subject.equals(conflict.subject()));
    }

    private int positionOfConflict(String account) {
        return IntStream.range(0, conflicts.size())
                .filter(i -> conflicts.get(i).account().equals(account))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void updateRecordHead(RecordHead head) {
        recordHead = head;
    }

    @Override
    public UUID id() {
        return id;
    }

    /** Returns the files to which its moves refer. */
    Stream<UUID> fileIds() {
        return moves.stream().map(StageMove::attachmentId).filter(Objects::nonNull);
    }

    AccessType accessType() {
        return accessType;
    }

    String sector() {
        return sector;
    }

    List<String> maladministrationTypes() {
        return List.of(maladministrationTypes);
    }

    List<String> agencyCodes() {
        return agencies.stream().map(ConcernedAgency::agencyCode).toList();
    }

    MatterStage stage() {
        return stage;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Override
    public RecordHead recordHead() {
        return recordHead;
    }

    /** Returns the linked complaints, each once, in the order in which they were given. */
    Set<UUID> complaintIds() {
        return complaints.stream()
                .map(LinkedComplaint::complaintId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    long eventVersion() {
        return eventVersion;
    }

    /** Returns the version of a further event. */
    long nextEventVersion() {
        return ++eventVersion;
    }

    @Override
    public long version() {
        return version;
    }

    /**
     * Returns the part of the matter that the viewer may see. An agency sees nothing of the other agencies, and of a secret
     * reporter also not the complaints, because they could lead to the reporter.
     *
     * @param secret whether the reporter is secret, also because of what was not known when the matter was entered
     * @param files those of {@link #fileIds} that the viewer may see
     * @param forfeitures all forfeitures in the matter
     */
    MatterView view(MatterViewer viewer, boolean secret, Set<UUID> files, List<Forfeiture> forfeitures) {
        boolean seesComplaints = viewer.seesAll() || !secret;
        return new MatterView(
                id,
                numbers.stream().map(MatterNumber::number).toList(),
                subject,
                accessType,
                sector,
                maladministrationTypes(),
                addressee,
                agencyCodes().stream().filter(viewer::sees).toList(),
                accused.stream().filter(one -> viewer.sees(one.agencyCode())).toList(),
                complaints.stream()
                        .filter(linked -> seesComplaints && viewer.sees(linked.agencyCode()))
                        .toList(),
                secret,
                openedOn,
                openedAt,
                stage,
                stageSince,
                List.copyOf(stage.next()),
                moves.stream().map(move -> MatterMoveView.of(move, files)).toList(),
                forfeitures.stream()
                        .filter(one -> viewer.sees(one.agencyCode()))
                        .toList(),
                version);
    }
}
