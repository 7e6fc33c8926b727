package id.penghubung.complaints.abuse;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit.
 *
 * @param value largest permitted number; 0 stands for no limit
 * @param changedAt time of the last change
 */
@Schema(name = "SubmissionLimit")
record SubmissionLimit(
        @Schema(required = true) LimitName name,
        @Schema(required = true) int value,
        @Schema(required = true) Instant changedAt) {}
