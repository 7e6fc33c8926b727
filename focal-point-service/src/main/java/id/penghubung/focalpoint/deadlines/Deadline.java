package id.penghubung.focalpoint.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One duty of an agency with its last moment, and whether it was met. Guards its own life. */
@Entity
@Table(name = "deadline")
class Deadline {

    /** The due second belongs to the time given; the breach begins with the next. */
    static final Duration GRACE = Duration.ofSeconds(1);

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private UUID complaintId;

    @Column(updatable = false)
    private String agencyCode;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(updatable = false)
    private int amount;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private DeadlineUnit unit;

    @Column(updatable = false)
    private boolean pausable;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    private Instant startedAt;

    private LocalDate dueDate;
    private Instant dueAt;
    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private @Nullable Instant metAt;
    private @Nullable Instant breachedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    Deadline(UUID id, DeadlineSubject subject, DeadlinePolicy policy, DueTime due) {
        this.id = id;
        this.subjectId = subject.id();
        this.complaintId = subject.complaintId();
        this.agencyCode = subject.agencyCode();
        this.stage = policy.stage();
        this.amount = policy.amount();
        this.unit = policy.unit();
        this.pausable = policy.pausable();
        this.basis = policy.basis();
        this.startedAt = subject.startedAt();
        this.dueDate = due.date();
        this.dueAt = due.at();
        this.provisional = due.provisional();
        this.state = DeadlineState.RUNNING;
    }

    UUID subjectId() {
        return subjectId;
    }

    Stage stage() {
        return stage;
    }

    /**
     * The act was done. Only the first counts; a late one leaves the breach on record.
     *
     * @return the breach, where the act comes late and no sweep has marked it yet
     */
    Optional<Breach> complete(Instant at) {
        Optional<Breach> breach = breachIfDue(at);
        if (metAt == null && state != DeadlineState.CANCELLED) {
            metAt = at;
            state = state == DeadlineState.RUNNING ? DeadlineState.MET : state;
        }
        return breach;
    }

    /**
     * The duty fell away.
     *
     * @return the breach, where that comes too late to save the deadline and no sweep has marked it yet
     */
    Optional<Breach> cancel(Instant at) {
        Optional<Breach> breach = breachIfDue(at);
        if (state == DeadlineState.RUNNING) {
            state = DeadlineState.CANCELLED;
        }
        return breach;
    }

    /** Marks the breach, once, where the time has passed; so the record does not depend on when the sweep comes by. */
    Optional<Breach> breachIfDue(Instant now) {
        if (state != DeadlineState.RUNNING || now.isBefore(dueAt.plus(GRACE))) {
            return Optional.empty();
        }
        Breach breach = breach();
        state = DeadlineState.BREACHED;
        breachedAt = breach.breachedAt();
        return Optional.of(breach);
    }

    Breach breach() {
        return new Breach(id, subjectId, stage, dueAt, dueAt.plus(GRACE));
    }

    DeadlineView view() {
        return new DeadlineView(
                id,
                stage,
                dueAt,
                dueDate,
                state,
                startedAt,
                amount,
                unit,
                basis,
                provisional ? Boolean.TRUE : null,
                metAt,
                breachedAt);
    }
}
