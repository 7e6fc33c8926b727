package id.penghubung.complaints.attachments;

import id.penghubung.complaints.personaldata.ErasedReplies;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.files.ReceivedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Erases the attachments of complaints. With its row the key of an original is gone, so that no copy of the storage can be read any
 * more; the bytes of both forms are deleted by the clean-up of files, unless another complaint has the same copy.
 */
@ApplicationScoped
class EraseAttachments implements ErasedRows, ErasedReplies {

    private final AttachmentTable table;
    private final ReceivedFiles files;

    EraseAttachments(AttachmentTable table, ReceivedFiles files) {
        this.table = table;
        this.files = files;
    }

    @Override
    public String table() {
        return "complaint_attachment";
    }

    @Override
    public List<String> changesOfReporter() {
        return List.of("attachments");
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        table.delete(complaintIds).forEach(files::markUnused);
    }
}
