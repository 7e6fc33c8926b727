package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ChangeOwnComplaint;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.complaints.personaldata.IdentityCipher;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Completes an incomplete complaint on behalf of its reporter. The coordinator then decides again. */
@ApplicationScoped
public class CompleteComplaint {

    private final ChangeOwnComplaint ownComplaint;
    private final TimelineRepository timeline;
    private final ComplaintEventPublisher events;
    private final IdentityCipher cipher;
    private final Clock clock;

    CompleteComplaint(
            ChangeOwnComplaint ownComplaint,
            TimelineRepository timeline,
            ComplaintEventPublisher events,
            IdentityCipher cipher,
            Clock clock) {
        this.ownComplaint = ownComplaint;
        this.timeline = timeline;
        this.events = events;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Completes for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; 409 if nothing is missing
     */
    @Transactional
    ReadComplaints.Read byOwner(UUID id, String account, @Nullable String ifMatch, String message) {
        return ownComplaint.change(id, account, ifMatch, complaint -> complete(complaint, message));
    }

    /**
     * Completes for an authenticated reporter, within the caller's transaction.
     *
     * @throws ProblemException 409 if nothing is missing
     */
    public void complete(Complaint complaint, String message) {
        ComplaintAction completion =
                complaint.review().complete(cipher.sealCompletion(complaint.id(), message), clock.instant());
        timeline.persist(completion.entry());
        events.publish(complaint, completion.event(), completion.entry().occurredAt());
    }
}
