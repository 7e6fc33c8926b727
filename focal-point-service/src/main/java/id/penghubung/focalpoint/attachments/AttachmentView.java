package id.penghubung.focalpoint.attachments;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Attachment of a case, as returned by the API.
 *
 * @param size in bytes
 * @param sha256 SHA-256 of the content in hexadecimal digits; the audit record of the case contains the same value
 * @param internal true if the attachment is for colleagues only
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
