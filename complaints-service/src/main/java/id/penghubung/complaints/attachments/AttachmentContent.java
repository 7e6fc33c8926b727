package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.files.StoredFile;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * The content of an attachment, or of its original.
 *
 * @param file finds the file; asked outside of a transaction, because a store in the network may answer slowly
 * @param name file name for the one who saves it
 * @param size in bytes
 */
public record AttachmentContent(Supplier<StoredFile> file, String name, String mediaType, long size) {

    /**
     * Returns the response with the bytes, which a browser saves and does not open.
     *
     * @throws id.penghubung.kit.problem.ProblemException 404 if the file is missing, 503 if its store does not answer
     */
    public Response toResponse() {
        return FileDownload.of(file.get(), name, mediaType, size);
    }
}
