package id.penghubung.complaints.duplicates;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that was merged into a lead, for the coordinator.
 *
 * @param reason reason of the merging; null once it is erased
 */
@Schema(name = "MergedComplaint")
record MergedComplaintView(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Nullable String reason,
        @Schema(required = true) Instant mergedAt) {

    static MergedComplaintView of(MergeTable.Merged merged) {
        return new MergedComplaintView(
                merged.complaintId(), merged.trackingNumber(), merged.reason(), merged.mergedAt());
    }
}
