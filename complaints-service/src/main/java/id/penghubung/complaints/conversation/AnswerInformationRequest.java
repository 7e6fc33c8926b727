package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reporter answers the question of the agency, which then goes on. */
@ApplicationScoped
public class AnswerInformationRequest {

    private final ComplaintRepository complaints;
    private final TimelineRepository timeline;
    private final ReadComplaints readComplaints;
    private final ComplaintEventPublisher events;
    private final Clock clock;

    AnswerInformationRequest(
            ComplaintRepository complaints,
            TimelineRepository timeline,
            ReadComplaints readComplaints,
            ComplaintEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.readComplaints = readComplaints;
        this.events = events;
        this.clock = clock;
    }

    /** By the account that submitted it; for anybody else there is no such complaint. */
    @Transactional
    ReadComplaints.Read byOwner(UUID id, String account, @Nullable String ifMatch, String message) {
        ComplaintVisibility owner = new ComplaintVisibility.OfReporter(account);
        Complaint complaint = complaints.lockVisible(id, owner).orElseThrow(ProblemException::notFound);
        EntityTags.checkMatch(ifMatch, complaint.version());
        answer(complaint, message);
        complaints.flush();
        return readComplaints.view(complaint, owner);
    }

    /**
     * By whoever has shown to be the reporter; joins the caller's transaction.
     *
     * @throws ProblemException 409 where nothing is asked
     */
    public void answer(Complaint complaint, String message) {
        Complaint.Answer answer = complaint.answer(message, clock.instant());
        timeline.persist(answer.entry());
        events.publish(complaint, answer.event(), answer.entry().occurredAt());
    }
}
