package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.complaint.TimelineMessages.inOriginalLanguage;
import static id.penghubung.complaints.complaint.TimelineMessages.text;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintReferred;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.Complexity;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint (<i>pengaduan</i>) as its reporter sees it. Checks every change of its status.
 *
 * <p>A complaint is assigned to an agency in rounds, which routing-service counts. Other services publish on different
 * topics, so their events may arrive out of order. An event of an earlier round changes nothing. An event of a later
 * round implies an assignment whose own event has not arrived yet.
 */
@Entity
@DynamicUpdate
@NamedNativeQuery(
        name = Complaint.LOCK_ALL,
        query = "select * from complaint where id = any (:ids) order by id for no key update",
        resultClass = Complaint.class)
public class Complaint {

    /** Query that locks the complaints of an array of ids, in the order of their ids. */
    static final String LOCK_ALL = "Complaint.lockAll";

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

    @Embedded
    private @Nullable ReviewDueDates reviewDueDates;

    @Embedded
    private @Nullable AnswerDue answerDue;

    @Embedded
    private @Nullable OmbudsmanReferral referral;

    private @Nullable Instant matterLinkedAt;

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
        this.verification = Verification.pending(submittedAt, oversight);
        this.completeness = Completeness.undecided();
    }

    /** Returns the first entry of the timeline. */
    public TimelineEntry firstEntry() {
        return entry(submittedAt, Actor.REPORTER, null, null);
    }

    /** Returns the event of the submission and counts it. */
    public ComplaintSubmitted submitted() {
        eventVersion++;
        return new ComplaintSubmitted(id, trackingNumber, details(), submittedAt);
    }

    /** Applies the assignment to an agency. */
    public Optional<TimelineEntry> routed(ComplaintRouted decision) {
        if (assignment.isImplied(decision.round())) {
            assignment = assignment.named(decision.agencyName());
            triageTime = triageTime.ended(decision.decidedAt());
            return Optional.of(new TimelineEntry(
                    nextKey(),
                    decision.decidedAt(),
                    ComplaintStatus.FORWARDED,
                    deciderOf(decision),
                    decision.agencyCode(),
                    text(decision.explanation())));
        }
        if (!assignment.isLater(decision.round()) || !assign(decision.round(), decision.agencyCode())) {
            return Optional.empty();
        }
        assignment = assignment.named(decision.agencyName());
        triageTime = triageTime.ended(decision.decidedAt());
        return Optional.of(
                entry(decision.decidedAt(), deciderOf(decision), decision.agencyCode(), text(decision.explanation())));
    }

    /** Applies the move to the triage queue: no rule could decide, or the agency returned the complaint. */
    public Optional<TimelineEntry> sentToTriage(ComplaintSentToTriage event) {
        if (assignment.isImplied(event.round())) {
            // The end of this stay is in the assignment's own event, which has not arrived either.
            triageTime = triageTime.begun(event.sentAt());
        }
        if (!assignment.isLater(event.round()) || !transitionTo(ComplaintStatus.IN_TRIAGE)) {
            return Optional.empty();
        }
        triageTime = triageTime.begun(event.sentAt());
        assignment = assignment.ended();
        answerDue = due().dueAt(null);
        return Optional.of(entry(event.sentAt(), Actor.SYSTEM, null, text(event.reason())));
    }

    public Optional<TimelineEntry> acknowledged(CaseAcknowledged event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())) {
            return Optional.empty();
        }
        answerDue = due().dueAt(event.resolutionDueAt());
        return status == ComplaintStatus.FORWARDED && transitionTo(ComplaintStatus.IN_PROGRESS)
                ? Optional.of(entry(event.acknowledgedAt(), Actor.AGENCY, event.agencyCode(), null))
                : Optional.empty();
    }

    /** Changes the due date that the reporter sees. An earlier timeline entry contains the reason for the change. */
    public void changeResolutionDue(ResolutionDueMoved event) {
        if (concernsCurrentRound(event.round(), event.agencyCode()) && !status.isFinal()) {
            answerDue = due().dueAt(event.resolutionDueAt());
        }
    }

    public Optional<TimelineEntry> followedUp(FollowUpPosted event) {
        return postAgencyMessage(
                event.round(), event.agencyCode(), event.postedAt(), inOriginalLanguage(event.message()));
    }

    /** Applies the agency's invitation to a meeting. The text of the invitation contains time and place. */
    public Optional<TimelineEntry> proposeMeeting(MeetingProposed event, Text invitation) {
        return postAgencyMessage(event.round(), event.agencyCode(), event.proposedAt(), invitation);
    }

    /** Applies an interim answer: the agency is late and reports its progress. */
    public Optional<TimelineEntry> postInterimAnswer(InterimAnswerPosted event, Text message) {
        return postAgencyMessage(event.round(), event.agencyCode(), event.postedAt(), message);
    }

    /** Applies an information request: the agency waits for the reporter. */
    public Optional<TimelineEntry> requestInformation(InformationRequested event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())) {
            return Optional.empty();
        }
        startWork();
        if (status != ComplaintStatus.NEEDS_INFORMATION && !transitionTo(ComplaintStatus.NEEDS_INFORMATION)) {
            return Optional.empty();
        }
        informationRequest = InformationRequest.of(event);
        return Optional.of(
                entry(event.requestedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.question())));
    }

    /** Ends the information request: the agency continues without an answer. An answer that was already given stays valid. */
    public Optional<TimelineEntry> endInformationRequest(InformationRequestEnded event) {
        boolean stillOpen = concernsCurrentRound(event.round(), event.agencyCode())
                && informationRequest != null
                && informationRequest.requestId().equals(event.requestId());
        return stillOpen && transitionTo(ComplaintStatus.IN_PROGRESS)
                ? Optional.of(
                        entry(event.endedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.reason())))
                : Optional.empty();
    }

    /**
     * Answers the agency's information request.
     *
     * @throws ProblemException 409 if there is no open information request
     */
    public ComplaintAction answer(String message, Instant at) {
        InformationRequest request = informationRequest;
        if (request == null || !transitionTo(ComplaintStatus.IN_PROGRESS)) {
            throw ComplaintProblem.NO_OPEN_INFORMATION_REQUEST.exception();
        }
        return act(
                entry(at, Actor.REPORTER, null, inOriginalLanguage(message)),
                new InformationProvided(id, assignment.round(), request.requestId(), message, at));
    }

    public Optional<TimelineEntry> resolved(CaseResolved event) {
        return concernsCurrentRound(event.round(), event.agencyCode()) && transitionTo(ComplaintStatus.RESPONDED)
                ? Optional.of(entry(
                        event.resolvedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.message())))
                : Optional.empty();
    }

    /** Tells the reporter that the agency missed a deadline. The status does not change. */
    public Optional<TimelineEntry> deadlineBreached(DeadlineBreached event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode()) || status.isFinal()) {
            return Optional.empty();
        }
        answerDue = due().breachedAt(event.dueAt());
        return Optional.of(
                entry(event.breachedAt(), Actor.SYSTEM, event.agencyCode(), TimelineMessages.DEADLINE_BREACHED));
    }

    /**
     * Withdraws the complaint on behalf of its reporter.
     *
     * @throws ProblemException 409 if the complaint is already answered, closed or withdrawn
     */
    public ComplaintAction withdraw(@Nullable String reason, Instant at) {
        if (!transitionTo(ComplaintStatus.WITHDRAWN)) {
            throw ComplaintProblem.CANNOT_WITHDRAW.exception();
        }
        endTriage(at);
        return act(
                entry(at, Actor.REPORTER, null, reason == null ? null : inOriginalLanguage(reason)),
                new ComplaintWithdrawn(id, reason, at));
    }

    /**
     * Refers the complaint to the Ombudsman on behalf of its reporter. The status does not change.
     *
     * @throws ProblemException 409 if it is already referred
     */
    public ComplaintAction refer(ReferralGround ground, boolean consentGiven, Instant at) {
        if (referral != null) {
            throw ComplaintProblem.ALREADY_REFERRED.exception();
        }
        referral = new OmbudsmanReferral(ground, consentGiven, at);
        return act(
                entry(at, Actor.REPORTER, null, TimelineMessages.REFERRED),
                new ComplaintReferred(id, trackingNumber, ground.name(), hidesReporterFromAgency(), consentGiven, at));
    }

    /** Returns the acts of the coordinator and of the reporter on verification and completeness. */
    public ComplaintReview review() {
        return new ComplaintReview(this);
    }

    /** Returns the classification: the reporter's, with the coordinator's corrections. */
    public Classification classification() {
        Complexity complexity = verification.complexity();
        return new Classification(
                content.kind(),
                content.categoryCode(),
                complexity == null ? Classification.usualComplexity(content.kind(), verification.oversight()) : complexity,
                content.districtCode(),
                verification.oversight());
    }

    void reclassify(Classification corrected) {
        content = content.reclassified(corrected);
        verification = verification.classified(corrected.complexity(), corrected.oversight());
    }

    void verified(Instant at) {
        verification = verification.done(at);
    }

    void markOversight() {
        verification = verification.markedOversight();
    }

    void endTriage(Instant at) {
        triageTime = triageTime.ended(at);
    }

    /** Takes the complaint from its agency, whose later events about this round have no effect. */
    void recall(Instant at) {
        assignment = assignment.recalled();
        triageTime = triageTime.begun(at);
        answerDue = due().dueAt(null);
    }

    void changeCompleteness(Completeness changed) {
        completeness = changed;
    }

    void changeDueDate(ReviewDeadline deadline, Instant due) {
        reviewDueDates = reviewDueDates().with(deadline, due);
        if (deadline == ReviewDeadline.VERIFICATION) {
            verification = verification.dueAt(due);
        }
    }

    /** Returns whether a case event concerns the current round. Applies the assignment of a later round first. */
    private boolean concernsCurrentRound(int eventRound, String eventAgency) {
        return assignment.isCurrent(eventRound)
                || (assignment.isLater(eventRound) && assign(eventRound, eventAgency));
    }

    /** Adds an agency message that keeps the status. A first message shows that the agency has started to work. */
    private Optional<TimelineEntry> postAgencyMessage(int eventRound, String eventAgency, Instant at, Text message) {
        if (!concernsCurrentRound(eventRound, eventAgency) || status.isFinal()) {
            return Optional.empty();
        }
        startWork();
        return Optional.of(entry(at, Actor.AGENCY, eventAgency, message));
    }

    private void startWork() {
        if (status == ComplaintStatus.FORWARDED) {
            transitionTo(ComplaintStatus.IN_PROGRESS);
        }
    }

    private boolean assign(int newRound, String newAgency) {
        boolean reassignable = status.isWithAgency();
        if (!reassignable && !transitionTo(ComplaintStatus.FORWARDED)) {
            return false;
        }
        status = ComplaintStatus.FORWARDED;
        assignment = assignment.to(newRound, newAgency);
        answerDue = due().dueAt(null);
        informationRequest = null;
        return true;
    }

    boolean transitionTo(ComplaintStatus target) {
        if (!status.canTransitionTo(target)) {
            return false;
        }
        status = target;
        if (target.isFinal()) {
            verification = verification.ended();
        }
        // Every transition ends an open information request.
        informationRequest = null;
        return true;
    }

    /** Counts the event of something that the reporter or the coordinator did. */
    ComplaintAction act(TimelineEntry entry, DomainEvent event) {
        eventVersion++;
        return new ComplaintAction(entry, event);
    }

    TimelineEntry entry(Instant at, Actor actor, @Nullable String agency, @Nullable Text message) {
        return new TimelineEntry(nextKey(), at, status, actor, agency, message);
    }

    private TimelineEntry.Key nextKey() {
        return new TimelineEntry.Key(id, ++timelineLength);
    }

    private static Actor deciderOf(ComplaintRouted decision) {
        return decision.decidedBy() == DecisionMaker.COORDINATOR ? Actor.COORDINATOR : Actor.SYSTEM;
    }

    /** Returns the content, as it is displayed and published. */
    public ComplaintDetails details() {
        return content.details();
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

    public String trackingNumber() {
        return trackingNumber;
    }

    public ComplaintStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
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
        return due().resolutionDueAt();
    }

    /** Returns the time since when the agency is late with its answer: empty if it is in time, or has answered. */
    public Optional<Instant> overdueSince(Instant now) {
        return status == ComplaintStatus.RESPONDED || status.isFinal()
                ? Optional.empty()
                : due().lateSince(now, status == ComplaintStatus.NEEDS_INFORMATION);
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

    /** Returns the time in triage over all rounds. */
    Duration timeInTriage(Instant now) {
        return triageTime.until(now);
    }

    int round() {
        return assignment.round();
    }

    private AnswerDue due() {
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

    /** Returns whether the complaint was ever assigned to an agency. */
    public boolean wasAssigned() {
        return assignment.round() > 0;
    }

    /** Returns the open information request, or null. */
    public @Nullable InformationRequest informationRequest() {
        return informationRequest;
    }

    public boolean belongsTo(String account) {
        return account.equals(reporterId);
    }

    /** Returns whether the reporter's identity is hidden from the agency. Each of the two flags hides it. */
    public boolean hidesReporterFromAgency() {
        return content.anonymous() || content.confidential();
    }

    /** Returns whether the liaison of the Ombudsman may know the reporter: only with the reporter's consent. */
    boolean showsReporterToOmbudsman() {
        return referral != null && referral.consentGiven();
    }

    public boolean isAnonymous() {
        return content.anonymous();
    }
}
