package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the attachments of cases. Most cases have none and need no query. */
@ApplicationScoped
public class CaseAttachmentReader {

    private final AttachmentService attachments;

    CaseAttachmentReader(AttachmentService attachments) {
        this.attachments = attachments;
    }

    public Map<UUID, List<AttachmentView>> of(Collection<ShownCase> cases) {
        return attachments.of(cases.stream()
                .filter(ShownCase::hasAttachments)
                .map(ShownCase::id)
                .toList());
    }

    public List<AttachmentView> of(ShownCase shown) {
        return of(List.of(shown)).getOrDefault(shown.id(), List.of());
    }
}
