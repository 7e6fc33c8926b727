package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.complaint.TimelineMessages.inOriginalLanguage;
import static id.penghubung.complaints.complaint.TimelineMessages.text;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseDeadlinesSet;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events of routing and of agencies, applied to a complaint.
 *
 * <p>A complaint is assigned to an agency in rounds, which routing-service counts. Other services publish on different
 * topics, so their events may arrive out of order. An event of an earlier round changes nothing, nor does one of a round that was
 * recalled. An event of a later round implies an assignment whose own event has not arrived yet.
 */
public final class ComplaintProgress {

    private static final String RESOLUTION = "RESOLUTION";

    private final Complaint complaint;

    ComplaintProgress(Complaint complaint) {
        this.complaint = complaint;
    }

    /** Applies the assignment to an agency. */
    public Optional<TimelineEntry> routed(ComplaintRouted decision) {
        if (complaint.assignment().isImplied(decision.round())) {
            complaint.nameAgency(decision.agencyName(), decision.decidedAt());
            return Optional.of(complaint.entry(
                    decision.decidedAt(),
                    ComplaintStatus.FORWARDED,
                    deciderOf(decision),
                    decision.agencyCode(),
                    text(decision.explanation())));
        }
        if (!complaint.assignment().isLater(decision.round())
                || !complaint.assign(decision.round(), decision.agencyCode())) {
            return Optional.empty();
        }
        complaint.nameAgency(decision.agencyName(), decision.decidedAt());
        return Optional.of(complaint.entry(
                decision.decidedAt(), deciderOf(decision), decision.agencyCode(), text(decision.explanation())));
    }

    /** Applies the move to the triage queue: no rule could decide, or the agency returned the complaint. */
    public Optional<TimelineEntry> sentToTriage(ComplaintSentToTriage event) {
        if (complaint.assignment().isImplied(event.round())) {
            // The end of this stay is in the assignment's own event, which has not arrived either.
            complaint.beginTriage(event.sentAt());
        }
        if (!complaint.assignment().isLater(event.round()) || !complaint.transitionTo(ComplaintStatus.IN_TRIAGE)) {
            return Optional.empty();
        }
        complaint.endAssignment(complaint.assignment().ended(), event.sentAt());
        return Optional.of(complaint.entry(event.sentAt(), Actor.SYSTEM, null, text(event.reason())));
    }

    public Optional<TimelineEntry> acknowledged(CaseAcknowledged event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())) {
            return Optional.empty();
        }
        complaint.changeAnswerDue(complaint.answerDue().dueAt(event.resolutionDueAt()));
        return complaint.status() == ComplaintStatus.FORWARDED && complaint.transitionTo(ComplaintStatus.IN_PROGRESS)
                ? Optional.of(complaint.entry(event.acknowledgedAt(), Actor.AGENCY, event.agencyCode(), null))
                : Optional.empty();
    }

    /** Changes the due date that the reporter sees. An earlier timeline entry contains the reason for the change. */
    public void changeResolutionDue(ResolutionDueMoved event) {
        if (concernsCurrentRound(event.round(), event.agencyCode())
                && !complaint.status().isFinal()) {
            complaint.changeAnswerDue(complaint.answerDue().dueAt(event.resolutionDueAt()));
        }
    }

    /** Applies the due dates of the case, which the reporter sees from the start. An event of an earlier agency changes nothing. */
    public void deadlinesSet(CaseDeadlinesSet event) {
        event.deadlines().stream()
                .filter(deadline -> deadline.type().equals(RESOLUTION))
                .filter(deadline -> concernsCurrentRound(event.round(), event.agencyCode())
                        && !complaint.status().isFinal())
                .forEach(deadline ->
                        complaint.changeAnswerDue(complaint.answerDue().dueAt(deadline.dueAt())));
    }

    /**
     * Returns the state of a deadline of the agency.
     *
     * @param pausable whether it is suspended while the agency waits for the reporter
     */
    public AgencyDeadlineState deadlineState(String type, int round, boolean pausable) {
        ComplaintStatus status = complaint.status();
        boolean acted = type.equals(RESOLUTION) ? !status.isWithAgency() : status != ComplaintStatus.FORWARDED;
        if (acted || !complaint.assignment().isCurrent(round)) {
            return AgencyDeadlineState.ENDED;
        }
        return pausable && status == ComplaintStatus.NEEDS_INFORMATION
                ? AgencyDeadlineState.SUSPENDED
                : AgencyDeadlineState.RUNNING;
    }

    /** Returns whether the complaint was ever assigned to an agency. */
    public boolean wasAssigned() {
        return complaint.assignment().round() > 0;
    }

    /** Returns the time since when the agency is late with its answer: empty if it is in time, or has answered. */
    public Optional<Instant> overdueSince(Instant now) {
        ComplaintStatus status = complaint.status();
        boolean answered = status == ComplaintStatus.RESPONDED || status.isFinal();
        return answered ? Optional.empty() : complaint.answerDue().lateSince(now, status);
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
        if (complaint.status() != ComplaintStatus.NEEDS_INFORMATION
                && !complaint.transitionTo(ComplaintStatus.NEEDS_INFORMATION)) {
            return Optional.empty();
        }
        complaint.open(InformationRequest.of(event));
        return Optional.of(complaint.entry(
                event.requestedAt(), Actor.AGENCY, event.agencyCode(), InformationReplyTime.question(event)));
    }

    /** Ends the information request: the agency continues without an answer. An answer that was already given stays valid. */
    public Optional<TimelineEntry> endInformationRequest(InformationRequestEnded event) {
        InformationRequest request = complaint.informationRequest();
        boolean stillOpen = concernsCurrentRound(event.round(), event.agencyCode())
                && request != null
                && request.requestId().equals(event.requestId());
        if (!stillOpen || !complaint.transitionTo(ComplaintStatus.IN_PROGRESS)) {
            return Optional.empty();
        }
        return Optional.of(
                Boolean.TRUE.equals(event.timeOver())
                        ? complaint.entry(event.endedAt(), Actor.SYSTEM, null, InformationReplyTime.TIME_OVER)
                        : complaint.entry(
                                event.endedAt(), Actor.AGENCY, event.agencyCode(), inOriginalLanguage(event.reason())));
    }

    public Optional<TimelineEntry> resolved(CaseResolved event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())
                || !complaint.transitionTo(ComplaintStatus.RESPONDED)) {
            return Optional.empty();
        }
        boolean upheld = Boolean.TRUE.equals(event.upheld());
        complaint.changeAnswer(complaint.answer().answered(event.resolvedAt(), upheld));
        complaint.changeDueDate(ReviewDeadline.REPORTER_REPLY, null);
        Text message = upheld ? AnswerMessages.upheld(event.message()) : inOriginalLanguage(event.message());
        TimelineEntry entry = complaint.entry(event.resolvedAt(), Actor.AGENCY, event.agencyCode(), message);
        return Optional.of(complaint.answer().offersSuperior() ? entry.offeringSuperior() : entry);
    }

    /**
     * A decision of the superior about an answer.
     *
     * @param closed the event of the closing, if the time for a reply is over and the answer stands
     */
    public record Decided(TimelineEntry entry, @Nullable ComplaintClosed closed) {}

    /**
     * Applies the decision of the superior, once for a request; it adds nothing to a complaint that was erased meanwhile. A reopened
     * complaint goes on at the same agency, also if it was closed meanwhile. An answer that stands closes the complaint if the time for a
     * reply passed while the decision was awaited.
     */
    public Optional<Decided> superiorDecided(SuperiorReviewDecided event) {
        ComplaintStatus status = complaint.status();
        boolean answered = status == ComplaintStatus.RESPONDED || status == ComplaintStatus.CLOSED;
        if (!answered
                || complaint.content().isErased()
                || !complaint.assignment().isCurrent(event.round())
                || !complaint.answer().isOpenForSuperior()) {
            return Optional.empty();
        }
        Instant at = event.decidedAt();
        if (SuperiorReviewDecided.REOPEN.equals(event.decision())) {
            complaint.enter(ComplaintStatus.IN_PROGRESS);
            complaint.changeAnswer(complaint.answer().superiorDecided(SuperiorDecision.REOPEN));
            return Optional.of(new Decided(
                    complaint.entry(
                            at, Actor.SUPERIOR, event.agencyCode(), AnswerMessages.superiorReopened(event.reason())),
                    null));
        }
        complaint.changeAnswer(complaint.answer().superiorDecided(SuperiorDecision.ANSWER_STANDS));
        Instant replyDue = complaint.reviewDueDates().of(ReviewDeadline.REPORTER_REPLY);
        boolean closes = replyDue != null && replyDue.isBefore(at) && complaint.transitionTo(ComplaintStatus.CLOSED);
        TimelineEntry entry = complaint.entry(
                at, Actor.SUPERIOR, event.agencyCode(), AnswerMessages.superiorConfirmed(event.reason(), closes));
        if (!closes) {
            return Optional.of(new Decided(entry, null));
        }
        complaint.countEvent();
        return Optional.of(new Decided(entry, new ComplaintClosed(complaint.id(), "NO_REPLY", at)));
    }

    /** Tells the reporter that the agency missed a deadline. The status does not change. */
    public Optional<TimelineEntry> deadlineBreached(DeadlineBreached event) {
        if (!concernsCurrentRound(event.round(), event.agencyCode())
                || complaint.status().isFinal()) {
            return Optional.empty();
        }
        complaint.changeAnswerDue(complaint.answerDue().breachedAt(event.dueAt()));
        return Optional.of(complaint.entry(
                event.breachedAt(), Actor.SYSTEM, event.agencyCode(), TimelineMessages.DEADLINE_BREACHED));
    }

    /** Returns whether a case event concerns the current round. Applies the assignment of a later round first. */
    private boolean concernsCurrentRound(int eventRound, String eventAgency) {
        return complaint.assignment().isCurrent(eventRound)
                || (complaint.assignment().isLater(eventRound) && complaint.assign(eventRound, eventAgency));
    }

    /** Adds an agency message that keeps the status. A first message shows that the agency has started to work. */
    private Optional<TimelineEntry> postAgencyMessage(int eventRound, String eventAgency, Instant at, Text message) {
        if (!concernsCurrentRound(eventRound, eventAgency) || complaint.status().isFinal()) {
            return Optional.empty();
        }
        startWork();
        return Optional.of(complaint.entry(at, Actor.AGENCY, eventAgency, message));
    }

    private void startWork() {
        if (complaint.status() == ComplaintStatus.FORWARDED) {
            complaint.transitionTo(ComplaintStatus.IN_PROGRESS);
        }
    }

    /** Returns the role that decided. Events of earlier releases say only whether a person did. */
    private static Actor deciderOf(ComplaintRouted decision) {
        if (ComplaintRouted.SECRETARY.equals(decision.madeBy())) {
            return Actor.SUPERIOR;
        }
        return decision.decidedBy() == DecisionMaker.COORDINATOR ? Actor.COORDINATOR : Actor.SYSTEM;
    }
}
