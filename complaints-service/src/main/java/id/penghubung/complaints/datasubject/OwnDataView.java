package id.penghubung.complaints.datasubject;

import id.penghubung.complaints.attachments.AttachmentView;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.conversation.MessageView;
import id.penghubung.complaints.referral.ReferralView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored about one complaint of a reporter.
 *
 * @param complaint the complaint with the whole identity of its reporter
 * @param referral the referral to the Ombudsman, if the reporter made one
 * @param timeline all entries, oldest first; read page by page while they are written
 * @param messages the conversation, oldest message first
 * @param attachments the files that the reporter sent or may see, oldest first
 */
@Schema(name = "OwnData")
record OwnDataView(
        @Schema(required = true) ComplaintView complaint,
        ReferralView.@Nullable Made referral,

        @Schema(required = true, type = SchemaType.ARRAY, implementation = TimelineEntryView.class)
        Iterable<TimelineEntryView> timeline,

        @Schema(required = true) List<MessageView> messages,
        @Schema(required = true) List<OwnAttachment> attachments) {

    /**
     * A file of a complaint, with the path at which its bytes can be downloaded.
     *
     * @param href path of the copy, below the address of the API
     */
    @Schema(name = "OwnAttachment")
    record OwnAttachment(
            @Schema(required = true) String href,
            @Schema(required = true) AttachmentView attachment) {

        static OwnAttachment of(UUID complaintId, AttachmentView attachment) {
            return new OwnAttachment("/v1/complaints/" + complaintId + "/attachments/" + attachment.id(), attachment);
        }
    }

    static OwnDataView of(
            ReadComplaints.OwnData data,
            Map<UUID, List<MessageView>> messages,
            Map<UUID, List<AttachmentView>> attachments) {
        UUID id = data.complaint().id();
        return new OwnDataView(
                data.complaint(),
                ReferralView.Made.of(data.referral()),
                data.timeline(),
                messages.getOrDefault(id, List.of()),
                attachments.getOrDefault(id, List.of()).stream()
                        .map(attachment -> OwnAttachment.of(id, attachment))
                        .toList());
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "OwnData of " + complaint.id();
    }
}
