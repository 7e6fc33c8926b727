package id.penghubung.complaints.attachments;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Attachment of a complaint, as returned by the API.
 *
 * @param uploadedBy {@code reporter}, {@code coordinator} or {@code agency:<code>}
 * @param messageId the message to which the file belongs, or null
 * @param name file name, with the extension of the media type
 * @param mediaType media type of the copy, which differs from that of the original for WebP pictures
 * @param size size of the copy in bytes
 * @param sha256 SHA-256 of the copy in hexadecimal digits
 * @param originalSha256 SHA-256 of the original in hexadecimal digits, by which the sender can prove what was sent
 * @param cleaned whether place, device and other metadata were removed from the copy; false for PDF
 */
@Schema(name = "ComplaintAttachment")
public record AttachmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) AttachmentPurpose purpose,
        @Schema(required = true) String uploadedBy,
        @Nullable UUID messageId,
        @Schema(required = true) String name,
        @Schema(required = true) String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256,
        @Schema(required = true) String originalSha256,
        @Schema(required = true) boolean cleaned,
        @Schema(required = true) ScanState scan,
        @Schema(required = true) Instant uploadedAt) {}
