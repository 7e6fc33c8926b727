package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.files.FileDownload;
import jakarta.ws.rs.core.Response;

/** Creates responses with the bytes of an attachment. */
public final class AttachmentDownload {

    private AttachmentDownload() {}

    public static Response of(AttachedContent content) {
        AttachmentView attachment = content.attachment();
        return FileDownload.of(content.file(), attachment.name(), attachment.mediaType(), attachment.size());
    }
}
