package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.attachments.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files of cases. Most have none, and they cost no read. */
@ApplicationScoped
class CaseAttachmentReads {

    private final Attachments attachments;

    CaseAttachmentReads(Attachments attachments) {
        this.attachments = attachments;
    }

    Map<UUID, List<AttachmentView>> of(Collection<CaseFile> files) {
        return attachments.of(files.stream()
                .filter(CaseFile::hasAttachments)
                .map(CaseFile::id)
                .toList());
    }

    List<AttachmentView> of(CaseFile file) {
        return of(List.of(file)).getOrDefault(file.id(), List.of());
    }
}
