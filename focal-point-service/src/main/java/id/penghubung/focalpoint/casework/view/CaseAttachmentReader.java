package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.casework.model.AgencyCase;
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

    public Map<UUID, List<AttachmentView>> of(Collection<AgencyCase> agencyCases) {
        return attachments.of(agencyCases.stream()
                .filter(AgencyCase::hasAttachments)
                .map(AgencyCase::id)
                .toList());
    }

    public List<AttachmentView> of(AgencyCase agencyCase) {
        return of(List.of(agencyCase)).getOrDefault(agencyCase.id(), List.of());
    }
}
