package id.penghubung.quality.assessments.assessment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file by which a unit proves a score.
 *
 * @param indicator code of the indicator
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 * @param addedBy sign-in name
 */
@Schema(name = "AssessmentEvidence")
record EvidenceFile(
        @Schema(required = true) UUID id,
        @Schema(required = true) String indicator,
        @Schema(required = true) String name,
        @Schema(required = true) String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256,
        @Schema(required = true) String addedBy,
        @Schema(required = true) Instant addedAt) {}
