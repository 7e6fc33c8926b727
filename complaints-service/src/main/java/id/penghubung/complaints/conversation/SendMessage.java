package id.penghubung.complaints.conversation;

import id.penghubung.complaints.attachments.MessageAttachments;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintConversation;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.events.MessageParty;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends messages between the reporter and the agency that has the complaint, or the coordinator. */
@ApplicationScoped
public class SendMessage {

    private final ComplaintRepository complaints;
    private final MessageTable messages;
    private final MessageAttachments attachments;
    private final ReadMessages readMessages;
    private final ComplaintEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    SendMessage(
            ComplaintRepository complaints,
            MessageTable messages,
            MessageAttachments attachments,
            ReadMessages readMessages,
            ComplaintEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.complaints = complaints;
        this.messages = messages;
        this.attachments = attachments;
        this.readMessages = readMessages;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends a message of an account.
     *
     * @param account sign-in name of the caller, which is stored for staff only
     * @throws ProblemException 404 if the caller may not see the complaint; 400 for another addressee; 409 if the complaint has ended
     */
    @Transactional
    MessageView byAccount(UUID id, ComplaintVisibility visibility, String account, MessageRequest request) {
        Complaint complaint = complaints.lockVisible(id, visibility).orElseThrow(ProblemException::notFound);
        return send(complaint, Sender.of(visibility, account), request);
    }

    /**
     * Sends a message of a reporter without an account, who is authenticated, within the caller's transaction. The complaint is locked.
     *
     * @throws ProblemException as for an account
     */
    public MessageView byCode(Complaint complaint, MessageRequest request) {
        return send(complaint, Sender.BY_CODE, request);
    }

    private MessageView send(Complaint complaint, Sender sender, MessageRequest request) {
        ComplaintConversation conversation = new ComplaintConversation(complaint);
        conversation.requireNotEnded();
        requireAddressee(sender.party(), request.addressee());
        boolean withAgency = sender.party() == MessageParty.AGENCY || request.addressee() == MessageParty.AGENCY;
        if (withAgency && complaint.agencyCode() == null) {
            throw ConversationProblem.NO_AGENCY_TO_WRITE_TO.exception();
        }
        Message message = new Message(
                ids.next(),
                complaint.id(),
                MessageKind.MESSAGE,
                sender.party(),
                request.addressee(),
                withAgency ? complaint.agencyCode() : null,
                withAgency ? conversation.round() : null,
                null,
                request.text(),
                sender.writtenBy(),
                clock.instant());
        return send(complaint, sender, message, request.attachments());
    }

    /** Stores and publishes a message of a locked complaint, within the caller's transaction, and returns what its sender sees. */
    MessageView send(Complaint complaint, Sender sender, Message message, List<UUID> attachmentIds) {
        messages.insert(message);
        int files = attachmentIds.isEmpty()
                ? 0
                : attachments
                        .attach(complaint.id(), message.id(), sender.uploader(), attachmentIds)
                        .size();
        publish(complaint, message, files);
        return readMessages.view(message.id(), sender.scope());
    }

    private void publish(Complaint complaint, Message message, int files) {
        Instant at = message.sentAt();
        events.publish(
                complaint,
                new ComplaintConversation(complaint)
                        .sent(
                                message.id(),
                                message.agencyCode() != null,
                                message.sender(),
                                message.addressee(),
                                message.kind().name(),
                                files,
                                at),
                at);
    }

    private static void requireAddressee(MessageParty sender, @Nullable MessageParty addressee) {
        boolean toReporter = addressee == MessageParty.REPORTER;
        if (toReporter == (sender == MessageParty.REPORTER)) {
            throw ProblemException.invalid(
                    toReporter
                            ? FieldError.of(
                                    "addressee", "harus AGENCY atau COORDINATOR", "must be AGENCY or COORDINATOR")
                            : FieldError.of("addressee", "harus REPORTER", "must be REPORTER"));
        }
    }
}
