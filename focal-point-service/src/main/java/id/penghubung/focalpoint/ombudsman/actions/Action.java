package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.deadlines.FixedDueDate;
import id.penghubung.focalpoint.deadlines.FixedHours;
import id.penghubung.focalpoint.deadlines.FixedTimeLimit;
import id.penghubung.focalpoint.ombudsman.Recorded;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of an agency for the Ombudsman: a corrective action, a suggestion or a recommendation. Its state changes only by
 * the transitions of {@link ActionState}.
 */
@Entity
@Table(name = "ombudsman_action")
@NamedNativeQuery(
        name = Action.LOCK_SKIPPING_LOCKED,
        query = "select * from ombudsman_action where id = any (:ids) order by id for update skip locked",
        resultClass = Action.class)
@NamedNativeQuery(
        name = Action.LOCK,
        query = "select * from ombudsman_action where id = any (:ids) order by id for update",
        resultClass = Action.class)
class Action implements Recorded {

    /** Query that locks those of an array of actions that no other transaction has locked. */
    static final String LOCK_SKIPPING_LOCKED = "Action.lockSkippingLocked";

    /** Query that locks an array of actions, in the order of their ids. */
    static final String LOCK = "Action.lock";

    private static final String TEXT = "text";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID matterId;

    @Column(updatable = false)
    private @Nullable UUID reportId;

    @Column(updatable = false)
    private @Nullable UUID findingId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Product product;

    @Column(updatable = false)
    private String agencyCode;

    @Column(updatable = false)
    private @Nullable String person;

    @Column(updatable = false)
    private String task;

    @Column(updatable = false)
    private @Nullable String evidence;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private @Nullable String plan;
    private @Nullable String draft;
    private @Nullable String draftAuthor;
    private @Nullable String submission;
    private @Nullable Instant submittedAt;
    private @Nullable String reportNumber;
    private @Nullable UUID reportFileId;
    private @Nullable String reason;
    private @Nullable Instant decidedAt;

    @Embedded
    private @Nullable Consequences consequences;

    private @Nullable LocalDate dueOn;
    private @Nullable String dueBasis;
    private @Nullable Integer dueInHours;
    private int attachmentCount;
    private long eventVersion;

    @Embedded
    private RecordHead recordHead = RecordHead.NONE;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    /** Creates an action from a checked order, whose number and dates are known. */
    Action(UUID id, UUID matterId, @Nullable UUID reportId, ActionOrder order, Instant orderedAt) {
        this.id = id;
        this.matterId = matterId;
        this.reportId = reportId;
        this.findingId = order.findingId();
        this.product = order.product();
        this.agencyCode = order.agencyCode();
        this.person = order.person();
        this.task = order.task();
        this.evidence = order.evidence();
        this.reference = Objects.requireNonNull(order.reference());
        this.issuedOn = Objects.requireNonNull(order.issuedOn());
        this.receivedAt = Objects.requireNonNull(order.receivedAt());
        this.orderedAt = orderedAt;
        this.state = ActionState.ORDERED;
        this.eventVersion = ActionEventPublisher.FIRST;
        if (order.dueOn() != null) {
            setDue(order.dueOn(), this.reference);
        }
    }

    void plan(String text) {
        state.requireTransition(ActionState.IN_PROGRESS, TEXT);
        state = ActionState.IN_PROGRESS;
        plan = text;
    }

    /** Notes that the agency reported progress. */
    void progress() {
        continueWith(TEXT);
    }

    private void continueWith(String field) {
        state.requireTransition(ActionState.IN_PROGRESS, field);
        state = ActionState.IN_PROGRESS;
    }

    /** Stores a draft of the submission, which replaces the one before. */
    void draft(String text, String author) {
        progress();
        draft = text;
        draftAuthor = author;
    }

    /** @throws ProblemException 400 if there is neither a text nor a draft */
    String submissionText(@Nullable String text) {
        String submitted = text == null ? draft : text;
        if (submitted == null) {
            throw ProblemException.invalid(FieldError.of(
                    TEXT, "wajib diisi, karena belum ada konsep", "is required, because there is no draft"));
        }
        return submitted;
    }

    /** @return the number of attachments before this one */
    int countAttachment() {
        continueWith("file");
        return attachmentCount++;
    }

    /** @throws ProblemException 409 if the agency is not to act, or if evidence is wanted and there is none */
    void submit(String text, Instant at) {
        state.requireTransition(ActionState.SUBMITTED, TEXT);
        if (evidence != null && attachmentCount == 0) {
            throw ActionProblem.EVIDENCE_MISSING.at(
                    TEXT,
                    "Lampirkan bukti pelaksanaan terlebih dahulu: " + evidence,
                    "Attach the evidence first: " + evidence);
        }
        state = ActionState.SUBMITTED;
        submission = text;
        submittedAt = at;
    }

    /** Submits a recommendation by the report of the superior. */
    void reportBySuperior(SuperiorReport report) {
        submit(report.text(), report.sentAt());
        reportNumber = report.number();
        reportFileId = report.fileId();
    }

    /** @throws ProblemException 409 if it is not decided that it was not, or only partly, carried out, or is published already */
    void publish(Publication publication) {
        state.requireNotCarriedOut(consequences().publishedOn() != null, "on");
        consequences = consequences().published(publication);
    }

    /** @throws ProblemException 409 if it is not decided that it was not, or only partly, carried out, or is reported already */
    void reportOnward(OnwardReport report) {
        state.requireNotCarriedOut(consequences().reportedOn() != null, "on");
        consequences = consequences().reportedOnward(report);
    }

    void decide(ActionDecision decision, Instant at) {
        end(decision.outcome().state(), "outcome", decision.reason(), at);
    }

    void withdraw(String why, Instant at) {
        end(ActionState.WITHDRAWN, "reason", why, at);
    }

    private void end(ActionState next, String field, @Nullable String why, Instant at) {
        state.requireTransition(next, field);
        state = next;
        reason = why;
        decidedAt = at;
    }

    /** Sets a last day that replaces the policy, with the reason, which the explanation of the deadline states. */
    void setDue(LocalDate day, String basis) {
        state.requireWithAgency("dueOn");
        dueOn = day;
        dueBasis = basis;
        dueInHours = null;
    }

    /** Sets hours from the agreement on, in place of a day. */
    void setDueInHours(int hours) {
        dueInHours = hours;
    }

    /** Returns the time limit that replaces the policy, if there is one. */
    @Nullable
    FixedTimeLimit fixedLimit() {
        return dueInHours == null ? fixedDue() : new FixedHours(dueInHours, reference);
    }

    /** Returns the due date that replaces the policy, if there is one. */
    @Nullable
    FixedDueDate fixedDue() {
        return dueOn == null ? null : new FixedDueDate(dueOn, Objects.requireNonNull(dueBasis));
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

    @Nullable
    UUID reportId() {
        return reportId;
    }

    @Nullable
    UUID findingId() {
        return findingId;
    }

    Product product() {
        return product;
    }

    String agencyCode() {
        return agencyCode;
    }

    @Nullable
    String person() {
        return person;
    }

    String task() {
        return task;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    String reference() {
        return reference;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    ActionState state() {
        return state;
    }

    @Nullable
    String plan() {
        return plan;
    }

    @Nullable
    String submission() {
        return submission;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String draft() {
        return draft;
    }

    @Nullable
    String draftAuthor() {
        return draftAuthor;
    }

    @Nullable
    String reportNumber() {
        return reportNumber;
    }

    @Nullable
    UUID reportFileId() {
        return reportFileId;
    }

    Consequences consequences() {
        return consequences == null ? Consequences.NONE : consequences;
    }

    /** Returns the version of the next event. */
    long nextEventVersion() {
        return ++eventVersion;
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
