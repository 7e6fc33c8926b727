package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Actor;
import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a complaint as everybody may see it: a change of its status, without any text.
 *
 * @param agencyCode the agency that acted or got the complaint, or null
 */
@Schema(name = "ProgressStep")
record ProgressStep(
        @Schema(required = true) Instant at,
        @Schema(required = true) ComplaintStatus status,
        @Schema(required = true) Actor actor,
        @Nullable String agencyCode) {}
