package id.penghubung.complaints.publication;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The clearance of a complaint, as the coordinator sees it.
 *
 * @param publicNumber the number under which everybody finds it
 * @param clearedAt time of the first clearance
 * @param clearedBy account of the coordinator who cleared it, or edited it last
 * @param changedAt time of the last edition
 */
@Schema(name = "Publication")
record PublicationView(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String publicNumber,
        @Schema(required = true) String title,
        @Schema(required = true) String text,
        @Schema(required = true) Instant clearedAt,
        @Schema(required = true) String clearedBy,
        @Schema(required = true) Instant changedAt) {}
