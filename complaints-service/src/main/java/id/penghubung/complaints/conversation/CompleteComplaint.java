package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ChangeOwnComplaint;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintActions;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.personaldata.IdentityCipher;
import id.penghubung.complaints.personaldata.SealedCompletion;
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
    private final ComplaintActions actions;
    private final IdentityCipher cipher;
    private final Clock clock;

    CompleteComplaint(ChangeOwnComplaint ownComplaint, ComplaintActions actions, IdentityCipher cipher, Clock clock) {
        this.ownComplaint = ownComplaint;
        this.actions = actions;
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
        SealedCompletion text = cipher.sealCompletion(complaint.id(), message);
        actions.store(complaint, complaint.review().complete(text, clock.instant()));
    }
}
