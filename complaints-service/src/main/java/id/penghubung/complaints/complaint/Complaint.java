package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.text.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A complaint (<i>pengaduan</i>) as its reporter sees it. Checks every change of its status. Events of other services are applied
 * with {@link ComplaintProgress}, acts of verification and completeness with {@link ComplaintReview}, other acts of the reporter with
 * {@link ReporterActs}.
 */
@Entity
@DynamicUpdate
public class Complaint {

    @Id
    private UUID id;

    @Version
    private long version;

    private String trackingNumber;

    @Embedded
    private ComplaintContent content;

    private @Nullable String reporterId;

    private @Nullable String accessCodeHash;

    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    @Embedded
    private Assignment assignment;

    @Embedded
    private TriageTime triageTime;

    @Embedded
    private Verification verification;

    @Embedded
    private Completeness completeness;

    // What a coordinator has read is not outdated by a due date that another service tells.
    @Embedded
    @OptimisticLock(excluded = true)
    private @Nullable ReviewDueDates reviewDueDates;

    @Embedded
    @OptimisticLock(excluded = true)
    private @Nullable AnswerDue answerDue;

    @Embedded
    private @Nullable AnswerState answer;

    @Embedded
    private @Nullable OmbudsmanReferral referral;

    private @Nullable Instant matterLinkedAt;

    @Embedded
    private @Nullable Arrival arrival;

    @Embedded
    private @Nullable InformationRequest informationRequest;

    private long eventVersion;

    private int timelineLength;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /**
     * Creates a submitted complaint.
     *
     * @param oversight whether its category is for complaints that accuse staff
     * @param reporterId the account of the reporter, or null
     * @param accessCodeHash hash of the access code of a reporter without an account, or null
     */
    public Complaint(
            UUID id,
            String trackingNumber,
            ComplaintDetails details,
            boolean oversight,
            @Nullable String reporterId,
            @Nullable String accessCodeHash,
            Instant submittedAt) {
        this.id = id;
        this.trackingNumber = trackingNumber;
        this.content = new ComplaintContent(details);
        this.reporterId = reporterId;
        this.accessCodeHash = accessCodeHash;
        this.submittedAt = submittedAt;
        this.status = ComplaintStatus.SUBMITTED;
        this.assignment = Assignment.NONE;
        this.triageTime = TriageTime.NONE;
        this.verification = Verification.pending(oversight);
        this.reviewDueDates = ReviewDueDates.pending(submittedAt);
        this.completeness = Completeness.undecided();
    }

    /** Sets how the complaint arrived, before its first event, which says when that was. */
    public void arriveBy(Arrival how) {
        arrival = how;
    }

    /** Returns the events of other services that may be applied. */
    public ComplaintProgress progress() {
        return new ComplaintProgress(this);
    }

    /** Returns the acts of the reporter, except the completion. */
    public ReporterActs reporterActs() {
        return new ReporterActs(this);
    }

    /** Returns the acts of the coordinator and of the reporter on verification and completeness. */
    public ComplaintReview review() {
        return new ComplaintReview(this);
    }

    /** Returns the classification: the reporter's, with the coordinator's corrections. */
    public Classification classification() {
        return verification.classificationOf(content);
    }

    void reclassify(Classification corrected) {
        content = content.reclassified(corrected);
        verification = verification.classified(corrected.complexity(), corrected.oversight());
    }

    void changeAccused(@Nullable SealedAccused changed) {
        content = content.accusing(changed);
    }

    void changeVerification(Verification changed) {
        verification = changed;
        if (changed.isDone()) {
            reviewDueDates = reviewDueDates().withoutVerification();
        }
    }

    void nameAgency(String name, Instant decidedAt) {
        assignment = assignment.named(name);
        endTriage(decidedAt);
    }

    /** Takes the complaint from its agency, into triage. */
    void endAssignment(Assignment ended, Instant at) {
        assignment = ended;
        answerDue = answerDue().dueAt(null);
        beginTriage(at);
    }

    void open(InformationRequest request) {
        informationRequest = request;
    }

    void refer(OmbudsmanReferral made) {
        referral = made;
    }

    void changeAnswer(AnswerState changed) {
        answer = changed;
    }

    void changeAnswerDue(AnswerDue changed) {
        answerDue = changed;
    }

    void beginTriage(Instant at) {
        triageTime = triageTime.begun(at);
    }

    void endTriage(Instant at) {
        triageTime = triageTime.ended(at);
    }

    void changeCompleteness(Completeness changed) {
        completeness = changed;
    }

    void changeDueDate(ReviewDeadline deadline, @Nullable Instant due) {
        reviewDueDates = reviewDueDates().with(deadline, due);
    }

    /** Assigns the complaint in a later round, also from one agency to another. Returns false if that is not possible any more. */
    boolean assign(int newRound, String newAgency) {
        if (!status.isWithAgency() && !transitionTo(ComplaintStatus.FORWARDED)) {
            return false;
        }
        status = ComplaintStatus.FORWARDED;
        assignment = assignment.to(newRound, newAgency);
        answerDue = answerDue().dueAt(null);
        informationRequest = null;
        return true;
    }

    boolean transitionTo(ComplaintStatus target) {
        boolean allowed = status.canTransitionTo(target);
        if (allowed) {
            enter(target);
        }
        return allowed;
    }

    /** Enters a status, also from one that has ended: only the decision of a superior does so, for merged complaints too. */
    void enter(ComplaintStatus target) {
        status = target;
        if (target.isFinal()) {
            reviewDueDates = reviewDueDates().withoutVerification();
        }
        informationRequest = null;
    }

    /** Counts the event of something that the reporter or the coordinator did. */
    ComplaintAction act(TimelineEntry entry, DomainEvent event) {
        countEvent();
        return new ComplaintAction(entry, event);
    }

    void countEvent() {
        eventVersion++;
    }

    TimelineEntry entry(Instant at, Actor actor, @Nullable String agency, @Nullable Text message) {
        return entry(at, status, actor, agency, message);
    }

    TimelineEntry entry(
            Instant at, ComplaintStatus then, Actor actor, @Nullable String agency, @Nullable Text message) {
        return new TimelineEntry(new TimelineEntry.Key(id, ++timelineLength), at, then, actor, agency, message);
    }

    /** Returns the content, as it is displayed and published. */
    public ComplaintDetails details() {
        return content.details();
    }

    ComplaintContent content() {
        return content;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long eventVersion() {
        return eventVersion;
    }

    int timelineLength() {
        return timelineLength;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public ComplaintStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Arrival arrival() {
        return arrival == null ? Arrival.submitted(ArrivalChannel.WEB) : arrival;
    }

    /** Returns the time of arrival, from which the time limits for the receipt of a complaint count. */
    public Instant receivedAt() {
        return Optional.ofNullable(arrival().receivedAt()).orElse(submittedAt);
    }

    @Nullable
    String reporterId() {
        return reporterId;
    }

    public @Nullable String accessCodeHash() {
        return accessCodeHash;
    }

    public @Nullable String agencyCode() {
        return assignment.agencyCode();
    }

    public @Nullable String agencyName() {
        return assignment.agencyName();
    }

    public @Nullable Instant resolutionDueAt() {
        return answerDue().resolutionDueAt();
    }

    Verification verification() {
        return verification;
    }

    Completeness completeness() {
        return completeness;
    }

    ReviewDueDates reviewDueDates() {
        return reviewDueDates == null ? ReviewDueDates.UNKNOWN : reviewDueDates;
    }

    TriageTime triageTime() {
        return triageTime;
    }

    /** Returns whether the coordinator has recalled the complaint from its last agency, and no other has it yet. */
    public boolean isRecalled() {
        return assignment.isRecalled();
    }

    Assignment assignment() {
        return assignment;
    }

    public AnswerState answer() {
        return answer == null ? AnswerState.NONE : answer;
    }

    AnswerDue answerDue() {
        return answerDue == null ? AnswerDue.UNKNOWN : answerDue;
    }

    /** Links the complaint with a matter of the Ombudsman, whose liaison may read it from then on. Nobody else learns of it. */
    public void linkToMatter(Instant at) {
        if (matterLinkedAt == null) {
            matterLinkedAt = at;
        }
    }

    /** Ends the last link with a matter. The liaison may read the complaint only if it was referred. */
    public void unlinkFromMatters() {
        matterLinkedAt = null;
    }

    /** Returns the referral to the Ombudsman, or null. */
    public @Nullable OmbudsmanReferral referral() {
        return referral;
    }

    public @Nullable InformationRequest informationRequest() {
        return informationRequest;
    }

    public boolean belongsTo(String account) {
        return account.equals(reporterId);
    }

    public boolean isAnonymous() {
        return content.anonymous();
    }
}
