package id.penghubung.complaints.conversation;

import id.penghubung.complaints.attachments.MessageAttachments;
import id.penghubung.complaints.attachments.Uploader;
import id.penghubung.complaints.complaint.ChangeOwnComplaint;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintActions;
import id.penghubung.complaints.complaint.ComplaintConversation;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.events.MessageParty;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the information request of an agency on behalf of the reporter, in the conversation. The agency then continues its work. */
@ApplicationScoped
public class AnswerInformationRequest {

    private final ChangeOwnComplaint ownComplaint;
    private final MessageTable messages;
    private final MessageAttachments attachments;
    private final ComplaintActions actions;
    private final IdGenerator ids;
    private final Clock clock;

    AnswerInformationRequest(
            ChangeOwnComplaint ownComplaint,
            MessageTable messages,
            MessageAttachments attachments,
            ComplaintActions actions,
            IdGenerator ids,
            Clock clock) {
        this.ownComplaint = ownComplaint;
        this.messages = messages;
        this.attachments = attachments;
        this.actions = actions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; 409 if there is no open information request
     */
    @Transactional
    ReadComplaints.Read byOwner(UUID id, String account, @Nullable String ifMatch, AnswerRequest request) {
        return ownComplaint.change(id, account, ifMatch, complaint -> answer(complaint, request));
    }

    /**
     * Answers for an authenticated reporter, within the caller's transaction.
     *
     * @throws ProblemException 409 if there is no open information request
     */
    public void answer(Complaint complaint, AnswerRequest request) {
        Instant now = clock.instant();
        ComplaintAction answer = complaint.reporterActs().answer(request.message(), now);
        UUID id = ids.next();
        messages.insert(new Message(
                id,
                complaint.id(),
                MessageKind.INFORMATION_PROVIDED,
                MessageParty.REPORTER,
                MessageParty.AGENCY,
                complaint.agencyCode(),
                new ComplaintConversation(complaint).round(),
                null,
                request.message(),
                null,
                now));
        if (!request.attachments().isEmpty()) {
            attachments.attach(complaint.id(), id, Uploader.REPORTER, request.attachments());
        }
        actions.store(complaint, answer);
    }
}
