package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Repository of attachments. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    private final Jdbc jdbc;

    AttachmentRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> of(Collection<UUID> caseIds) {
        return list("caseId in ?1 order by caseId, id", caseIds);
    }

    /** Deletes the attachments of cases and returns the hashes of their contents. */
    Set<String> deleteOf(Collection<UUID> caseIds) {
        return Set.copyOf(jdbc.list(
                "delete from attachment where case_id = any (?) returning sha256",
                row -> row.getString(1),
                SqlArray.uuids(caseIds)));
    }

    Optional<Attachment> of(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
    }
}
