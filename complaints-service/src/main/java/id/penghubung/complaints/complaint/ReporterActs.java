package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.complaint.TimelineMessages.inOriginalLanguage;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.InformationProvided;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The acts of the reporter on a complaint. Each act checks the state of the complaint first. */
public final class ReporterActs {

    private final Complaint complaint;

    ReporterActs(Complaint complaint) {
        this.complaint = complaint;
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
                        complaint.hidesReporterFromAgency(),
                        consentGiven,
                        at));
    }
}
