package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a lead, as the reporter of a complaint sees it that was merged into it.
 *
 * @param status status of the lead; null if it may not be shown any more, as are the members below
 * @param steps the changes of its status, oldest first
 */
@Schema(name = "Lead")
public record LeadView(
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) Instant mergedAt,
        @Nullable ComplaintStatus status,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        @Schema(required = true) List<ProgressStep> steps) {}
