package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attachment of a complaint. Its bytes never change; a message is set once, the result of the scan until it is final. */
@Entity
@Table(name = "complaint_attachment")
class Attachment {

    @Id
    private UUID id;

    private UUID complaintId;
    private @Nullable UUID messageId;

    @Enumerated(EnumType.STRING)
    private AttachmentPurpose purpose;

    private String uploader;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long size;
    private String sha256;
    private boolean cleaned;
    private String originalSha256;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    UUID id() {
        return id;
    }

    UUID complaintId() {
        return complaintId;
    }

    @Nullable UUID messageId() {
        return messageId;
    }

    /** Returns whether this uploader can attach the file to a message of this complaint. */
    boolean isAttachable(UUID complaint, String sender) {
        return complaintId.equals(complaint)
                && uploader.equals(sender)
                && purpose == AttachmentPurpose.MESSAGE
                && messageId == null;
    }

    void attachTo(UUID message) {
        messageId = message;
    }

    AttachmentView view() {
        return new AttachmentView(
                id,
                purpose,
                uploader,
                messageId,
                name,
                kind.mediaType(),
                size,
                sha256,
                originalSha256,
                cleaned,
                scan,
                uploadedAt);
    }
}
