package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that waits for the coordinator.
 *
 * @param round the assignment that is awaited
 * @param oversight whether it accuses staff, so that only the inspectorate may have it
 * @param reason why it waits
 * @param returnedBy the agency that gave it back last
 */
public record TriageQueueEntry(
        UUID complaintId,
        String trackingNumber,
        int round,
        ComplaintKind kind,
        String title,
        String description,
        String categoryCode,
        String districtCode,
        boolean oversight,
        LocalizedText reason,
        @Nullable String returnedBy,
        Instant waitingSince,
        Instant submittedAt) {

    static TriageQueueEntry of(ComplaintRouting assignment) {
        Complaint complaint = assignment.complaint;
        return new TriageQueueEntry(
                assignment.complaintId,
                complaint.trackingNumber,
                assignment.round,
                complaint.kind,
                complaint.title,
                complaint.description,
                complaint.categoryCode,
                complaint.districtCode,
                assignment.oversight,
                new LocalizedText(
                        Objects.requireNonNull(assignment.triageReasonId),
                        Objects.requireNonNull(assignment.triageReasonEn)),
                assignment.returnedBy,
                Objects.requireNonNull(assignment.waitingSince),
                complaint.submittedAt);
    }
}
