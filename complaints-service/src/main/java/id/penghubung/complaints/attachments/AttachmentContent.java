package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.files.StoredFile;
import jakarta.ws.rs.core.Response;

/**
 * The content of an attachment, or of its original.
 *
 * @param name file name for the one who saves it
 * @param size in bytes
 */
public record AttachmentContent(StoredFile file, String name, String mediaType, long size) {

    /** Returns the response with the bytes, which a browser saves and does not open. */
    public Response toResponse() {
        return FileDownload.of(file, name, mediaType, size);
    }
}
