package id.penghubung.complaints.review;

import id.penghubung.complaints.complaint.Classification;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.complaint.UnverifiedComplaint;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that waits for verification.
 *
 * @param complexity class that is usual for its kind, as long as the coordinator has not set one
 * @param agencyCode the agency that a rule has chosen already, or null
 * @param dueAt due date of the verification; absent until it is known
 */
@Schema(name = "VerificationItem")
record VerificationView(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) ComplaintStatus status,
        @Schema(required = true) String title,
        @Schema(required = true) ComplaintKind kind,
        @Schema(required = true) String categoryCode,
        @Schema(required = true) Complexity complexity,
        @Schema(required = true) String districtCode,
        @Schema(required = true) boolean oversight,
        @Nullable String agencyCode,
        @Schema(required = true) Instant submittedAt,
        @Nullable Instant dueAt) {

    static VerificationView of(UnverifiedComplaint complaint) {
        Classification classification = complaint.classification();
        return new VerificationView(
                complaint.id(),
                complaint.trackingNumber(),
                complaint.status(),
                complaint.title(),
                classification.kind(),
                classification.categoryCode(),
                classification.complexity(),
                classification.districtCode(),
                classification.oversight(),
                complaint.agencyCode(),
                complaint.submittedAt(),
                complaint.dueAt());
    }
}
