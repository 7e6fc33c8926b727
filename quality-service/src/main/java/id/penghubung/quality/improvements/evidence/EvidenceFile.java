package id.penghubung.quality.improvements.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that shows what was done.
 *
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 */
@Schema(name = "ImprovementFile")
record EvidenceFile(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "loket-baru.jpg")
        String name,

        @Schema(required = true, examples = "image/jpeg") String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256,
        @Schema(required = true) Instant addedAt) {}
