package id.penghubung.complaints.tracking;

import id.penghubung.complaints.complaint.AccusedView;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.InformationRequestView;
import id.penghubung.complaints.complaint.ReviewView;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.personaldata.Accused;
import id.penghubung.events.ComplaintKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a reporter without an account sees it.
 *
 * @param namedAgencyCode code of the agency that the reporter thinks is responsible
 * @param accused the party that the complaint accuses
 * @param agency the agency that is responsible now
 * @param resolutionDueAt due date of the agency's answer, once the agency works on the complaint
 * @param informationRequest the open information request, if there is one
 * @param review verification and completeness
 * @param timeline the timeline, oldest entry first
 */
@Schema(name = "Tracking")
record TrackingView(
        String trackingNumber,
        ComplaintStatus status,
        ComplaintKind kind,
        String title,
        Instant submittedAt,
        @Nullable String namedAgencyCode,
        @Nullable AccusedView accused,
        ComplaintView.@Nullable Agency agency,
        @Nullable Instant resolutionDueAt,
        @Nullable InformationRequestView informationRequest,
        @Schema(required = true) ReviewView review,
        List<TimelineEntryView> timeline) {

    static TrackingView of(
            Complaint complaint,
            @Nullable Accused accused,
            @Nullable String completion,
            List<TimelineEntryView> timeline,
            Instant now) {
        return new TrackingView(
                complaint.trackingNumber(),
                complaint.status(),
                complaint.details().kind(),
                complaint.details().title(),
                complaint.submittedAt(),
                complaint.arrival().namedAgency(),
                AccusedView.of(accused),
                ComplaintView.Agency.of(complaint),
                complaint.resolutionDueAt(),
                InformationRequestView.of(complaint),
                ReviewView.of(complaint, completion, now),
                timeline);
    }
}
