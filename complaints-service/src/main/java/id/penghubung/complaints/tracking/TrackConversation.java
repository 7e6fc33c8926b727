package id.penghubung.complaints.tracking;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.conversation.ChangeMeeting;
import id.penghubung.complaints.conversation.ConversationScope;
import id.penghubung.complaints.conversation.MeetingAnswerRequest;
import id.penghubung.complaints.conversation.MessageReplies;
import id.penghubung.complaints.conversation.MessageRequest;
import id.penghubung.complaints.conversation.MessageView;
import id.penghubung.complaints.conversation.ReadMessages;
import id.penghubung.complaints.conversation.SendMessage;
import id.penghubung.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversation about a complaint with its tracking number and access code. A repetition is authenticated too. */
@ApplicationScoped
class TrackConversation {

    private final TrackComplaint tracking;
    private final ComplaintRepository complaints;
    private final ReadMessages readMessages;
    private final SendMessage sendMessage;
    private final ChangeMeeting changeMeeting;
    private final MessageReplies replies;

    TrackConversation(
            TrackComplaint tracking,
            ComplaintRepository complaints,
            ReadMessages readMessages,
            SendMessage sendMessage,
            ChangeMeeting changeMeeting,
            MessageReplies replies) {
        this.tracking = tracking;
        this.complaints = complaints;
        this.readMessages = readMessages;
        this.sendMessage = sendMessage;
        this.changeMeeting = changeMeeting;
        this.replies = replies;
    }

    @Transactional
    Page<MessageView> page(TrackComplaint.Credentials credentials, @Nullable String cursor, int limit) {
        return readMessages.pageForReporter(tracking.authenticate(credentials).id(), cursor, limit);
    }

    @Transactional
    Response send(TrackComplaint.Credentials credentials, @Nullable String idempotencyKey, MessageRequest request) {
        Complaint complaint = tracking.authenticate(credentials);
        return replies.created(
                ConversationScope.ofAccessCode(complaint.id()),
                idempotencyKey,
                MessageReplies.Request.ofReporter(null, request),
                () -> {
                    complaints.lock(complaint);
                    return sendMessage.byCode(complaint, request);
                });
    }

    @Transactional
    Response answerMeeting(
            TrackComplaint.Credentials credentials,
            UUID meetingId,
            @Nullable String idempotencyKey,
            MeetingAnswerRequest request) {
        Complaint complaint = tracking.authenticate(credentials);
        return replies.changed(
                ConversationScope.ofAccessCode(complaint.id()),
                idempotencyKey,
                MessageReplies.Request.ofReporter(meetingId, request),
                () -> {
                    complaints.lock(complaint);
                    return changeMeeting.answerByCode(complaint, meetingId, request);
                });
    }
}
