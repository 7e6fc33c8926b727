package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.files.FileKind;
import id.penghubung.kit.files.ReceivedFile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * An attachment of a case or a letter. Never changed: later readers see the same files as the officers. Deleted only if the complaint
 * of its case is erased.
 */
@Entity
@Immutable
@Table(name = "attachment")
class Attachment {

    @Id
    private UUID id;

    private UUID caseId;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long size;
    private String sha256;
    private boolean internal;
    private Instant attachedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID id, UUID caseId, ReceivedFile file, boolean internal, Instant attachedAt) {
        this.id = id;
        this.caseId = caseId;
        this.name = file.name();
        this.kind = file.kind();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.internal = internal;
        this.attachedAt = attachedAt;
    }

    /** Creates an attachment of another subject with the same file, for all readers. */
    Attachment publishedTo(UUID otherId, UUID otherCaseId, Instant at) {
        Attachment copy = new Attachment();
        copy.id = otherId;
        copy.caseId = otherCaseId;
        copy.name = name;
        copy.kind = kind;
        copy.size = size;
        copy.sha256 = sha256;
        copy.internal = false;
        copy.attachedAt = at;
        return copy;
    }

    boolean isInternal() {
        return internal;
    }

    UUID caseId() {
        return caseId;
    }

    AttachmentView view() {
        return new AttachmentView(id, name, kind.mediaType(), size, sha256, internal, attachedAt);
    }
}
