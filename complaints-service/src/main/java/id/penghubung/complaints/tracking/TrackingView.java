package id.penghubung.complaints.tracking;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.InformationRequestView;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.events.ComplaintKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter without an account sees of his complaint.
 *
 * @param agency who is responsible now
 * @param resolutionDueAt when the agency owes its answer, once it works on it
 * @param openQuestion what the agency waits to be told, while it does
 * @param timeline everything that has happened, oldest first
 */
@Schema(name = "Tracking")
record TrackingView(
        String trackingNumber,
        ComplaintStatus status,
        ComplaintKind kind,
        String title,
        Instant submittedAt,
        ComplaintView.@Nullable Agency agency,
        @Nullable Instant resolutionDueAt,
        @Nullable InformationRequestView openQuestion,
        List<TimelineEntryView> timeline) {

    static TrackingView of(Complaint complaint, List<TimelineEntryView> timeline) {
        return new TrackingView(
                complaint.trackingNumber(),
                complaint.status(),
                complaint.details().kind(),
                complaint.details().title(),
                complaint.submittedAt(),
                ComplaintView.Agency.of(complaint),
                complaint.resolutionDueAt(),
                InformationRequestView.of(complaint),
                timeline);
    }
}
