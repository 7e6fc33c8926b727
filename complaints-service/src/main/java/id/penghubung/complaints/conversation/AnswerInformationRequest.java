package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ChangeOwnComplaint;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the information request of an agency on behalf of the reporter. The agency then continues its work. */
@ApplicationScoped
public class AnswerInformationRequest {

    private final ChangeOwnComplaint ownComplaint;
    private final TimelineRepository timeline;
    private final ComplaintEventPublisher events;
    private final Clock clock;

    AnswerInformationRequest(
            ChangeOwnComplaint ownComplaint, TimelineRepository timeline, ComplaintEventPublisher events, Clock clock) {
        this.ownComplaint = ownComplaint;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Answers for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; 409 if there is no open information request
     */
    @Transactional
    ReadComplaints.Read byOwner(UUID id, String account, @Nullable String ifMatch, String message) {
        return ownComplaint.change(id, account, ifMatch, complaint -> answer(complaint, message));
    }

    /**
     * Answers for an authenticated reporter, within the caller's transaction.
     *
     * @throws ProblemException 409 if there is no open information request
     */
    public void answer(Complaint complaint, String message) {
        ComplaintAction answer = complaint.reporterActs().answer(message, clock.instant());
        timeline.persist(answer.entry());
        events.publish(complaint, answer.event(), answer.entry().occurredAt());
    }
}
