package id.penghubung.focalpoint.subjects;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import java.util.Map;

/** Creates the entries of an audit record about the files of its owner. */
public final class AttachmentEntries {

    private AttachmentEntries() {}

    /** Entry for an attached file, with its SHA-256. */
    public static EntryDraft attached(AttachmentView attachment, Actor actor) {
        return new EntryDraft(
                attachment.attachedAt(),
                attachment.internal() ? EntryType.ATTACHED_INTERNALLY : EntryType.ATTACHED,
                actor,
                null,
                Map.of(
                        "attachmentId", attachment.id().toString(),
                        "name", attachment.name(),
                        "mediaType", attachment.mediaType(),
                        "size", String.valueOf(attachment.size()),
                        "sha256", attachment.sha256()));
    }
}
