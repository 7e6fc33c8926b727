package id.penghubung.complaints.conversation;

import id.penghubung.complaints.attachments.AttachmentView;
import id.penghubung.events.MessageParty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation. It never says who the reporter is.
 *
 * @param agencyCode agency that sent or received it; absent with the coordinator
 * @param text absent if the reporter answered an invitation without words, and after the erasure of the complaint
 * @param writtenBy sign-in name of the officer or the coordinator, for staff only; always absent for a message of the reporter
 * @param meeting the meeting that the message is about
 */
@Schema(name = "Message")
public record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) MessageKind kind,
        @Schema(required = true) MessageParty sender,
        @Schema(required = true) MessageParty addressee,
        @Nullable String agencyCode,
        @Nullable String text,
        @Nullable String writtenBy,
        @Schema(required = true) Instant sentAt,
        @Nullable MeetingView meeting,
        @Schema(required = true) List<AttachmentView> attachments) {

    static MessageView of(MessageRow row, MessageScope scope, List<AttachmentView> attachments) {
        return new MessageView(
                row.id(),
                row.kind(),
                row.sender(),
                row.addressee(),
                row.agencyCode(),
                row.text(),
                scope.isOfStaff() ? row.writtenBy() : null,
                row.sentAt(),
                row.meeting(),
                attachments);
    }

    /** Contains no text, because it may tell who the reporter is and may be logged. */
    @Override
    public String toString() {
        return "Message " + id;
    }
}
