package id.penghubung.complaints.datasubject;

import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.conversation.MessageView;
import id.penghubung.complaints.referral.ReferralView;
import java.util.List;
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
 */
@Schema(name = "OwnData")
record OwnDataView(
        @Schema(required = true) ComplaintView complaint,
        ReferralView.@Nullable Made referral,

        @Schema(required = true, type = SchemaType.ARRAY, implementation = TimelineEntryView.class)
        Iterable<TimelineEntryView> timeline,

        @Schema(required = true) List<MessageView> messages) {

    static OwnDataView of(ReadComplaints.OwnData data, List<MessageView> messages) {
        return new OwnDataView(data.complaint(), ReferralView.Made.of(data.referral()), data.timeline(), messages);
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "OwnData of " + complaint.id();
    }
}
