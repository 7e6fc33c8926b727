package id.penghubung.focalpoint.attachments;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a case as it is shown.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits; the record of the case holds the same
 * @param internal true where it is for colleagues only
 */
@Schema(name = "CaseAttachment")
public record AttachmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256,
        @Schema(required = true) boolean internal,
        @Schema(required = true) Instant attachedAt) {}
