package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.complaint.TimelineMessages.inOriginalLanguage;

import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.ComplaintRated;
import id.penghubung.events.ComplaintReferred;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.RoutingHints;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The acts of the reporter on a complaint. Each act after the submission checks the state of the complaint first. */
public final class ReporterActs {

    /** Highest rating with which the reporter may ask the superior. */
    public static final int POOR_RATING = 2;

    private final Complaint complaint;

    ReporterActs(Complaint complaint) {
        this.complaint = complaint;
    }

    /** Submits the new complaint: the first entry of its timeline, and its first event. */
    public ComplaintAction submit() {
        Instant at = complaint.submittedAt();
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, null),
                new ComplaintSubmitted(
                        complaint.id(),
                        complaint.trackingNumber(),
                        complaint.details(),
                        at,
                        complaint.arrival().receivedAt(),
                        complaint.arrival().serviceCode(),
                        new RoutingHints(
                                complaint.arrival().channel().name(),
                                complaint.arrival().namedAgency(),
                                complaint.content().accusedAgency())));
    }

    /**
     * Answers the agency's information request.
     *
     * @throws ProblemException 409 if there is no open information request
     */
    public ComplaintAction answer(String message, Instant at) {
        InformationRequest request = complaint.informationRequest();
        if (request == null || !complaint.transitionTo(ComplaintStatus.IN_PROGRESS)) {
            throw ComplaintProblem.NO_OPEN_INFORMATION_REQUEST.exception();
        }
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, inOriginalLanguage(message)),
                new InformationProvided(
                        complaint.id(), complaint.assignment().round(), request.requestId(), message, at));
    }

    /**
     * Withdraws the complaint.
     *
     * @throws ProblemException 409 if the complaint is already answered, closed or withdrawn
     */
    public ComplaintAction withdraw(@Nullable String reason, Instant at) {
        if (!complaint.transitionTo(ComplaintStatus.WITHDRAWN)) {
            throw ComplaintProblem.CANNOT_WITHDRAW.exception();
        }
        complaint.endTriage(at);
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, reason == null ? null : inOriginalLanguage(reason)),
                new ComplaintWithdrawn(complaint.id(), reason, at));
    }

    /**
     * Disputes the answer, so that the same agency goes on (SP4N-LAPOR: within ten working days). The instant here decides: a breach
     * that is on its way closes a disputed complaint no more.
     *
     * @throws ProblemException 409 if there is no answer that may be disputed, or the time is over
     */
    public ComplaintAction dispute(String reason, Instant at) {
        if (complaint.status() != ComplaintStatus.RESPONDED) {
            throw ComplaintProblem.NO_ANSWER_TO_DISPUTE.exception();
        }
        if (!complaint.answer().isDisputable()) {
            throw ComplaintProblem.CANNOT_DISPUTE_AGAIN.exception();
        }
        Instant due = complaint.reviewDueDates().of(ReviewDeadline.REPORTER_REPLY);
        if (due != null && !at.isBefore(due.plusSeconds(1))) {
            throw ComplaintProblem.REPLY_TIME_OVER.exception();
        }
        complaint.transitionTo(ComplaintStatus.IN_PROGRESS);
        complaint.changeAnswer(complaint.answer().disputed());
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, AnswerMessages.disputed(reason)),
                new ComplaintDisputed(
                        complaint.id(),
                        complaint.assignment().round(),
                        complaint.answer().disputeCount(),
                        reason,
                        complaint.answer().answeredAt(),
                        at));
    }

    /**
     * Accepts the answer, which closes the complaint at once.
     *
     * @throws ProblemException 409 if there is no answer, or the complaint is closed
     */
    public ComplaintAction accept(Instant at) {
        if (!complaint.transitionTo(ComplaintStatus.CLOSED)) {
            throw ComplaintProblem.NO_ANSWER_TO_DISPUTE.exception();
        }
        complaint.changeAnswer(complaint.answer().accepted());
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, AnswerMessages.ACCEPTED),
                new ComplaintClosed(complaint.id(), "ACCEPTED", at));
    }

    /**
     * Rates the handling, first or again.
     *
     * @throws ProblemException 409 if there is no answer
     */
    public ComplaintAction rate(int rating, Instant at) {
        requireAnswered(ComplaintProblem.CANNOT_RATE);
        boolean offersSuperior = rating <= POOR_RATING
                && complaint.agencyCode() != null
                && complaint.answer().superiorReviewAt() == null;
        TimelineEntry entry = complaint.entry(at, Actor.REPORTER, null, AnswerMessages.rated(rating));
        return complaint.act(
                offersSuperior ? entry.offeringSuperior() : entry,
                new ComplaintRated(complaint.id(), complaint.assignment().round(), complaint.agencyCode(), rating, at));
    }

    /**
     * Asks the superior of those who answered to look at the answer.
     *
     * @param poorlyRated whether the reporter has rated the handling with 1 or 2
     * @throws ProblemException 409 if the answer was neither upheld nor poorly rated, or the superior was asked before
     */
    public ComplaintAction askSuperior(String reason, boolean poorlyRated, Instant at) {
        requireAnswered(ComplaintProblem.CANNOT_ASK_SUPERIOR);
        requireOwnAgency();
        AnswerState answer = complaint.answer();
        if (answer.superiorReviewAt() != null || !(answer.isUpheld() || poorlyRated)) {
            throw ComplaintProblem.CANNOT_ASK_SUPERIOR.exception();
        }
        complaint.changeAnswer(answer.superiorAsked(at));
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, AnswerMessages.superiorAsked(reason)),
                new SuperiorReviewRequested(
                        complaint.id(), complaint.assignment().round(), reason, at));
    }

    /** A merged complaint has the answer of its lead, and no agency whose superior could look at it. */
    private void requireOwnAgency() {
        if (complaint.agencyCode() == null) {
            throw ProblemException.of(
                    ComplaintProblem.CANNOT_ASK_SUPERIOR,
                    "Laporan ini digabung; jawabannya adalah jawaban laporan utama. Anda dapat menyanggahnya; laporan ini lalu ditangani tersendiri.",
                    "This complaint is merged: its answer is the one of the lead. You may dispute it; this complaint is then handled on its own.");
        }
    }

    private void requireAnswered(ComplaintProblem otherwise) {
        if (complaint.status() != ComplaintStatus.RESPONDED && complaint.status() != ComplaintStatus.CLOSED) {
            throw otherwise.exception();
        }
    }

    /**
     * Refers the complaint to the Ombudsman. The status does not change.
     *
     * @throws ProblemException 409 if it is already referred
     */
    public ComplaintAction refer(ReferralGround ground, boolean consentGiven, Instant at) {
        if (complaint.referral() != null) {
            throw ComplaintProblem.ALREADY_REFERRED.exception();
        }
        complaint.refer(new OmbudsmanReferral(ground, consentGiven, at));
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, TimelineMessages.REFERRED),
                new ComplaintReferred(
                        complaint.id(),
                        complaint.trackingNumber(),
                        ground.name(),
                        complaint.content().hidesReporterFromAgency(),
                        consentGiven,
                        at));
    }
}
