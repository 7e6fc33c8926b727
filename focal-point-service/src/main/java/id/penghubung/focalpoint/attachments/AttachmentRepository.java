package id.penghubung.focalpoint.attachments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of attachments. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    List<Attachment> of(Collection<UUID> caseIds) {
        return list("caseId in ?1 order by caseId, id", caseIds);
    }

    Optional<Attachment> of(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
    }
}
