package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileKind;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Embedded;
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

    @Embedded
    private SealedOriginal original;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID complaintId, AttachmentPurpose purpose, String uploader, StoredUpload upload, Instant uploadedAt) {
        this.id = upload.id();
        this.complaintId = complaintId;
        this.purpose = purpose;
        this.uploader = uploader;
        this.name = upload.name();
        this.kind = upload.kind();
        this.size = upload.size();
        this.sha256 = upload.sha256();
        this.cleaned = upload.cleaned();
        this.original = upload.original();
        this.scan = upload.scan();
        this.uploadedAt = uploadedAt;
    }

    UUID id() {
        return id;
    }

    UUID complaintId() {
        return complaintId;
    }

    @Nullable
    UUID messageId() {
        return messageId;
    }

    /** Returns whether this uploader can attach the file to a message of this complaint. */
    boolean isAttachable(UUID complaint, String sender) {
        return complaintId.equals(complaint)
                && uploader.equals(sender)
                && purpose == AttachmentPurpose.MESSAGE
                && messageId == null;
    }

    AttachmentPurpose purpose() {
        return purpose;
    }

    String uploader() {
        return uploader;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    SealedOriginal original() {
        return original;
    }

    /** @throws ProblemException 409 if the file is in quarantine */
    void requireAvailable() {
        if (!scan.isAvailable()) {
            throw AttachmentProblem.inQuarantine(scan);
        }
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
                original.sha256(),
                cleaned,
                scan,
                uploadedAt);
    }
}
