package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.calculation.DueTime;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time limit for one stage of a complaint, a case, a letter, an action or a report, with its due time and its state. Its methods
 * allow only valid state transitions.
 */
@Entity
@Table(name = "deadline")
@NamedNativeQuery(
        name = Deadline.OF_SUBJECTS,
        query = "select * from deadline where subject_id = any (:subjects)",
        resultClass = Deadline.class)
@NamedNativeQuery(name = Deadline.LOCK_OPEN, query = """
                select * from deadline
                where id = any (:ids) and (next_at is not null or state = 'SUSPENDED') order by id for update
                """, resultClass = Deadline.class)
class Deadline {

    /** Query that reads the deadlines of an array of subjects. */
    static final String OF_SUBJECTS = "Deadline.ofSubjects";

    /** Query that locks those of an array of deadlines that are open, in the order of their ids. */
    static final String LOCK_OPEN = "Deadline.lockOpen";

    @Id
    private UUID id;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private @Nullable UUID complaintId;

    @Column(updatable = false)
    private String agencyCode;

    @Enumerated(EnumType.STRING)
    private DeadlineStage stage;

    private int amount;

    @Enumerated(EnumType.STRING)
    private DeadlineUnit unit;

    private boolean pausable;

    private String basis;

    private @Nullable Long policyId;

    private boolean officeHours;

    private String calendarCode;

    @Enumerated(EnumType.STRING)
    private StartEvent startEvent;

    private Instant startedAt;

    private LocalDate dueDate;
    private Instant dueAt;
    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private @Nullable Instant metAt;
    private @Nullable Instant breachedAt;

    /** The next escalation level; kept while the deadline is suspended. */
    @Enumerated(EnumType.STRING)
    private @Nullable EscalationLevel nextLevel;

    /** The time at which the next level is reached. The deadline sweep selects by this column only. */
    private @Nullable Instant nextAt;

    private Instant calculatedAt;

    /** The due date that was published; only SQL statements change it later. */
    @Column(updatable = false)
    private @Nullable Instant announcedDueAt;

    @Column(updatable = false)
    private long eventVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    Deadline(UUID id, DeadlineSubject subject, DeadlinePolicy policy, String calendarCode, DeadlineSchedule schedule) {
        this.id = id;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.complaintId = subject.complaintId();
        this.agencyCode = subject.agencyCode();
        this.state = DeadlineState.RUNNING;
        count(subject, policy, calendarCode, schedule);
    }

    /** Marks the due date as published: it is published with the first deadlines of the complaint, see {@link DueDateAnnouncements}. */
    void announceWithComplaint() {
        announcedDueAt = dueAt;
        eventVersion = 1;
    }

    private void count(DeadlineSubject subject, DeadlinePolicy policy, String calendar, DeadlineSchedule schedule) {
        stage = policy.stage();
        amount = policy.amount();
        unit = policy.unit();
        officeHours = policy.budget().officeHours();
        pausable = policy.pausable();
        basis = policy.basis();
        policyId = policy.id() == DeadlinePolicy.NO_ID ? null : policy.id();
        calendarCode = calendar;
        startEvent = policy.startEvent();
        startedAt = subject.startedAt(policy.startEvent());
        dueDate = schedule.due().date();
        dueAt = schedule.due().at();
        provisional = schedule.due().provisional();
        calculatedAt = schedule.calculatedAt();
        scheduleNext(schedule.nextEscalation());
    }

    /**
     * Counts again from corrected times. A breached deadline that is still over stays breached, from its new due time on.
     *
     * @param again whether the time is not over, so that a deadline which was breached or cancelled runs again
     */
    void correct(
            DeadlineSubject subject, DeadlinePolicy policy, String calendar, DeadlineSchedule schedule, boolean again) {
        count(subject, policy, calendar, schedule);
        if (again) {
            state = DeadlineState.RUNNING;
            breachedAt = null;
        } else {
            breachedAt = dueAt.plus(DueTime.BREACH_DELAY);
        }
    }

    private void scheduleNext(Optional<EscalationPolicy.NextEscalation> next) {
        nextLevel = next.map(EscalationPolicy.NextEscalation::level).orElse(null);
        nextAt = next.flatMap(EscalationPolicy.NextEscalation::at).orElse(null);
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    String calendarCode() {
        return calendarCode;
    }

    Budget budget() {
        return new Budget(amount, unit, officeHours);
    }

    boolean isPausable() {
        return pausable;
    }

    Optional<Long> policyId() {
        return Optional.ofNullable(policyId);
    }

    String basis() {
        return basis;
    }

    StartEvent startEvent() {
        return startEvent;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant calculatedAt() {
        return calculatedAt;
    }

    DeadlineState state() {
        return state;
    }

    Optional<EscalationLevel> nextLevel() {
        return Optional.ofNullable(nextLevel);
    }

    Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    /** Returns the calculator of this deadline. The same start, budget and suspensions always give the same times. */
    DeadlineCalculator calculator(List<Suspension> suspensions, WorkingCalendar calendar) {
        return new DeadlineCalculator(budget(), startedAt, countedSuspensions(suspensions), calendar);
    }

    /**
     * Returns the suspensions of the subject that the due time takes into account. A deadline that was met or breached
     * before a suspension gets no time back for it, so suspensions that ended after the last calculation are left out.
     */
    List<Suspension> countedSuspensions(List<Suspension> suspensions) {
        if (!pausable) {
            return List.of();
        }
        return state == DeadlineState.SUSPENDED
                ? suspensions
                : suspensions.stream()
                        .filter(suspension -> suspension.endedBy(calculatedAt))
                        .toList();
    }

    /** Suspends the deadline, if it is pausable and its time is not over. */
    void suspend(Instant at) {
        if (pausable && state == DeadlineState.RUNNING && at.isBefore(dueAt.plus(DueTime.BREACH_DELAY))) {
            state = DeadlineState.SUSPENDED;
            nextAt = null;
        }
    }

    /** Ends the suspension. The new schedule includes the suspended time. */
    void resume(DeadlineSchedule schedule) {
        if (state == DeadlineState.SUSPENDED) {
            state = DeadlineState.RUNNING;
            dueDate = schedule.due().date();
            dueAt = schedule.due().at();
            provisional = schedule.due().provisional();
            // The clocks of replicas differ: a later calculation must not get an earlier time than the one before it.
            calculatedAt = schedule.calculatedAt().isAfter(calculatedAt) ? schedule.calculatedAt() : calculatedAt;
            scheduleNext(schedule.nextEscalation());
        }
    }

    /** Returns whether the deadline can still be met. Only then is it recalculated with another budget. */
    boolean isOpen() {
        return state == DeadlineState.RUNNING || state == DeadlineState.SUSPENDED;
    }

    boolean isSuspended() {
        return state == DeadlineState.SUSPENDED;
    }

    /** Returns the escalation level that is due, if there is one. */
    Optional<EscalationReached> escalationDue(Instant now) {
        return nextLevel == null || nextAt == null || now.isBefore(nextAt)
                ? Optional.empty()
                : Optional.of(new EscalationReached(id, subjectId, stage, nextLevel, nextAt, dueAt));
    }

    /** Records that an escalation level was reached, and schedules the next one. */
    void escalate(EscalationReached reached, Optional<EscalationPolicy.NextEscalation> next) {
        if (reached.level() == EscalationLevel.BREACH) {
            state = DeadlineState.BREACHED;
            breachedAt = reached.at();
        }
        scheduleNext(next);
    }

    SubjectKind subjectKind() {
        return subjectKind;
    }

    UUID subjectId() {
        return subjectId;
    }

    DeadlineStage stage() {
        return stage;
    }

    /**
     * Records that the required action was taken. Only the first action counts; after a late one the deadline stays
     * breached. An action in time that is entered later, such as the dispatch of a letter, takes back the breach that the
     * sweep marked.
     *
     * @return the breach, if the action is late and no sweep has marked it yet
     */
    Optional<Breach> complete(Instant at) {
        Optional<Breach> breach = breachIfDue(at);
        if (metAt == null && state != DeadlineState.CANCELLED) {
            metAt = at;
            // An action on a case is entered when it is taken: only the clock of another replica could be earlier.
            if (subjectKind != SubjectKind.CASE
                    && subjectKind != SubjectKind.SUPPORT
                    && at.isBefore(dueAt.plus(DueTime.BREACH_DELAY))) {
                breachedAt = null;
            }
            state = breachedAt == null ? DeadlineState.MET : DeadlineState.BREACHED;
            scheduleNext(Optional.empty());
        }
        return breach;
    }

    /**
     * Makes a met deadline run again, because the action did not last. It is suspended until {@link #resume} gives the time since
     * the action back; after a late action it stays breached.
     *
     * @param next the level that follows those that were reached; null after the last one
     * @return the time of the action, or empty if there was none
     */
    Optional<Instant> reopen(@Nullable EscalationLevel next) {
        Optional<Instant> action = Optional.ofNullable(metAt);
        if (action.isPresent()) {
            metAt = null;
            nextLevel = next;
            state = state == DeadlineState.MET ? DeadlineState.SUSPENDED : state;
        }
        return action;
    }

    /** Goes on with the escalation of a breached deadline whose action did not last. */
    void escalateAgain(DeadlineSchedule schedule) {
        scheduleNext(schedule.nextEscalation());
    }

    /**
     * Cancels the deadline, because the action is no longer required.
     *
     * @return the breach, if the time was already over and no sweep has marked it yet
     */
    Optional<Breach> cancel(Instant at) {
        Optional<Breach> breach = breachIfDue(at);
        if (state == DeadlineState.RUNNING || state == DeadlineState.SUSPENDED) {
            state = DeadlineState.CANCELLED;
        }
        scheduleNext(Optional.empty());
        return breach;
    }

    /** Cancels a deadline that should not have been started, also after its breach. */
    void withdraw() {
        state = DeadlineState.CANCELLED;
        breachedAt = null;
        scheduleNext(Optional.empty());
    }

    /** Marks the breach once, if the time is over. The record therefore does not depend on the time of the sweep. */
    Optional<Breach> breachIfDue(Instant now) {
        if (state != DeadlineState.RUNNING || now.isBefore(dueAt.plus(DueTime.BREACH_DELAY))) {
            return Optional.empty();
        }
        Breach breach = breach();
        state = DeadlineState.BREACHED;
        breachedAt = breach.breachedAt();
        return Optional.of(breach);
    }

    Breach breach() {
        return new Breach(id, subjectId, stage, dueAt, dueAt.plus(DueTime.BREACH_DELAY));
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
