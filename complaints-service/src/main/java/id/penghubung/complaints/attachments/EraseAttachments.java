package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.ReceivedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Erases the attachments of complaints. With its row the key of an original is gone, so that no copy of the storage can be read any
 * more; the bytes of both forms are deleted by the clean-up of files, unless another complaint has the same copy.
 */
@ApplicationScoped
public class EraseAttachments {

    private final AttachmentTable table;
    private final ReceivedFiles files;

    EraseAttachments(AttachmentTable table, ReceivedFiles files) {
        this.table = table;
        this.files = files;
    }

    /** Erases within the caller's transaction, which has locked the complaints. */
    public void erase(Collection<UUID> complaintIds) {
        files.release(table.delete(complaintIds));
    }
}
