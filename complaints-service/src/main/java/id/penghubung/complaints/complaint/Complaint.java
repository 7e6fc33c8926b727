package id.penghubung.complaints.complaint;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.kit.problem.ProblemException;
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
import org.jspecify.annotations.Nullable;

/**
 * A complaint (<i>pengaduan</i>) as its reporter sees it, and the guard of its life.
 *
 * <p>It is assigned in rounds, counted by routing-service. What other services report may arrive in another order than
 * it happened, since they speak on different topics: news of an earlier round is history and changes nothing, news of a
 * later round implies the assignment that has not been heard of yet.
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

    private int round;

    private @Nullable String agencyCode;

    private @Nullable String agencyName;

    private @Nullable Instant resolutionDueAt;

    @Embedded
    private @Nullable InformationRequest question;

    private long eventVersion;

    private int timelineLength;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /**
     * A new complaint.
     *
     * @param reporterId the account that submits it, or null
     * @param accessCodeHash hash of the code by which a reporter without an account follows it, or null
     */
    public Complaint(
            UUID id,
            String trackingNumber,
            ComplaintDetails details,
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
    }

    /** The first entry of its timeline. */
    public TimelineEntry firstEntry() {
        return entry(submittedAt, Actor.REPORTER, null, null);
    }

    /** Tells the others that it is there. */
    public ComplaintSubmitted submitted() {
        eventVersion++;
        return new ComplaintSubmitted(id, trackingNumber, details(), submittedAt);
    }

    /** An agency was found responsible. */
    public Optional<TimelineEntry> routed(ComplaintRouted decision) {
        boolean assignmentImpliedEarlier = decision.round() == round && agencyName == null && agencyCode != null;
        if (assignmentImpliedEarlier) {
            agencyName = decision.agencyName();
            return Optional.of(new TimelineEntry(
                    nextKey(),
                    decision.decidedAt(),
                    ComplaintStatus.FORWARDED,
                    deciderOf(decision),
                    decision.agencyCode(),
                    text(decision.explanation())));
        }
        if (decision.round() <= round || !assign(decision.round(), decision.agencyCode())) {
            return Optional.empty();
        }
        agencyName = decision.agencyName();
        return Optional.of(
                entry(decision.decidedAt(), deciderOf(decision), decision.agencyCode(), text(decision.explanation())));
    }

    /** No rule could decide, or the agency gave it back. */
    public Optional<TimelineEntry> sentToTriage(ComplaintSentToTriage event) {
        if (event.round() <= round || !transitionTo(ComplaintStatus.IN_TRIAGE)) {
            return Optional.empty();
        }
        agencyCode = null;
        agencyName = null;
        resolutionDueAt = null;
        return Optional.of(entry(event.sentAt(), Actor.SYSTEM, null, text(event.reason())));
    }

    public Optional<TimelineEntry> acknowledged(CaseAcknowledged event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())) {
            return Optional.empty();
        }
        resolutionDueAt = event.resolutionDueAt();
        return status == ComplaintStatus.FORWARDED && transitionTo(ComplaintStatus.IN_PROGRESS)
                ? Optional.of(entry(event.acknowledgedAt(), Actor.AGENCY, event.agencyCode(), null))
                : Optional.empty();
    }

    /** The reporter is shown the moment that counts; why it moved stands in what was said before. */
    public void changeResolutionDue(ResolutionDueMoved event) {
        if (concernsCurrentRound(event.round(), event.agencyCode()) && !status.isFinal()) {
            resolutionDueAt = event.resolutionDueAt();
        }
    }

    public Optional<TimelineEntry> followedUp(FollowUpPosted event) {
        return postAgencyMessage(event.round(), event.agencyCode(), event.postedAt(), inOriginalLanguage(event.message()));
    }

    /** The agency asks the reporter to meet; the invitation says when and where. */
    public Optional<TimelineEntry> proposeMeeting(MeetingProposed event, Text invitation) {
        return postAgencyMessage(event.round(), event.agencyCode(), event.proposedAt(), invitation);
    }

    /** The agency is late and says how far it is. */
    public Optional<TimelineEntry> postInterimAnswer(InterimAnswerPosted event, Text message) {
        return postAgencyMessage(event.round(), event.agencyCode(), event.postedAt(), message);
    }

    /** The agency waits for the reporter. */
    public Optional<TimelineEntry> requestInformation(InformationRequested event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())) {
            return Optional.empty();
        }
        startWork();
        if (status != ComplaintStatus.NEEDS_INFORMATION && !transitionTo(ComplaintStatus.NEEDS_INFORMATION)) {
            return Optional.empty();
        }
        question = InformationRequest.of(event);
        return Optional.of(entry(event.requestedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.question())));
    }

    /** The agency goes on without the answer; one that crossed with this news stays given. */
    public Optional<TimelineEntry> endInformationRequest(InformationRequestEnded event) {
        boolean stillOpen = concernsCurrentRound(event.round(), event.agencyCode())
                && question != null
                && question.requestId().equals(event.requestId());
        return stillOpen && transitionTo(ComplaintStatus.IN_PROGRESS)
                ? Optional.of(entry(event.endedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.reason())))
                : Optional.empty();
    }

    /**
     * The reporter tells what the agency asked for.
     *
     * @throws ProblemException 409 where nothing is asked
     */
    public Answer answer(String message, Instant at) {
        InformationRequest request = question;
        if (request == null || !transitionTo(ComplaintStatus.IN_PROGRESS)) {
            throw ProblemException.of(
                    ComplaintProblem.NOTHING_ASKED,
                    "Perangkat daerah tidak sedang menunggu keterangan dari Anda.",
                    "The agency is not waiting for information from you.");
        }
        eventVersion++;
        return new Answer(
                entry(at, Actor.REPORTER, null, inOriginalLanguage(message)),
                new InformationProvided(id, round, request.requestId(), message, at));
    }

    /** What an answer to a question leaves behind. */
    public record Answer(TimelineEntry entry, InformationProvided event) {}

    public Optional<TimelineEntry> resolved(CaseResolved event) {
        return concernsCurrentRound(event.round(), event.agencyCode()) && transitionTo(ComplaintStatus.RESPONDED)
                ? Optional.of(entry(event.resolvedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.message())))
                : Optional.empty();
    }

    /** The reporter is told when his agency is late; the status stays. */
    public Optional<TimelineEntry> deadlineBreached(DeadlineBreached event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode()) || status.isFinal()) {
            return Optional.empty();
        }
        return Optional.of(entry(
                event.breachedAt(),
                Actor.SYSTEM,
                event.agencyCode(),
                Text.of(
                        "Perangkat daerah melewati batas waktu yang wajib dipenuhinya.",
                        "The agency has passed a deadline that it had to keep.")));
    }

    /**
     * The reporter takes it back.
     *
     * @throws ProblemException 409 once it is answered or closed
     */
    public Withdrawal withdraw(@Nullable String reason, Instant at) {
        if (!transitionTo(ComplaintStatus.WITHDRAWN)) {
            throw ProblemException.of(
                    ComplaintProblem.CANNOT_WITHDRAW,
                    "Laporan sudah dijawab, ditutup atau ditarik.",
                    "The complaint is already answered, closed or withdrawn.");
        }
        eventVersion++;
        return new Withdrawal(
                entry(at, Actor.REPORTER, null, reason == null ? null : inOriginalLanguage(reason)),
                new ComplaintWithdrawn(id, reason, at));
    }

    /** What a withdrawal leaves behind. */
    public record Withdrawal(TimelineEntry entry, ComplaintWithdrawn event) {}

    /** Whether news of a case concerns the present assignment; a later one is taken up on the way. */
    private boolean concernsCurrentRound(int eventRound, String eventAgency) {
        return eventRound == round || (eventRound > round && assign(eventRound, eventAgency));
    }

    /** The agency said something that leaves the complaint where it is; who says something has begun to work. */
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
        round = newRound;
        agencyCode = newAgency;
        agencyName = null;
        resolutionDueAt = null;
        question = null;
        return true;
    }

    private boolean transitionTo(ComplaintStatus target) {
        if (!status.canTransitionTo(target)) {
            return false;
        }
        status = target;
        // Whatever moved it on, nobody waits for an answer any more.
        question = null;
        return true;
    }

    private TimelineEntry entry(Instant at, Actor actor, @Nullable String agency, @Nullable Text message) {
        return new TimelineEntry(nextKey(), at, status, actor, agency, message);
    }

    private TimelineEntry.Key nextKey() {
        return new TimelineEntry.Key(id, ++timelineLength);
    }

    private static Actor deciderOf(ComplaintRouted decision) {
        return decision.decidedBy() == DecisionMaker.COORDINATOR ? Actor.COORDINATOR : Actor.SYSTEM;
    }

    /** What a person wrote stays in his language. */
    private static Text inOriginalLanguage(String message) {
        return Text.of(message, message);
    }

    private static Text text(LocalizedText text) {
        return Text.of(text.id(), text.en());
    }

    /** The content, as it is shown and passed on. */
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
        return agencyCode;
    }

    public @Nullable String agencyName() {
        return agencyName;
    }

    public @Nullable Instant resolutionDueAt() {
        return resolutionDueAt;
    }

    /** What the agency waits to be told, or null. */
    public @Nullable InformationRequest informationRequest() {
        return question;
    }

    public boolean belongsTo(String account) {
        return account.equals(reporterId);
    }

    /** Whether the reporter's identity is kept from the agency: by either of the two flags. */
    public boolean hidesReporterFromAgency() {
        return content.anonymous() || content.confidential();
    }

    public boolean isAnonymous() {
        return content.anonymous();
    }
}
