package id.penghubung.complaints.attachments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of attachments. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    List<Attachment> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns the attachments of a complaint, in the order of their upload. */
    List<Attachment> ofComplaint(UUID complaintId) {
        return list("complaintId = ?1 order by id", complaintId);
    }

    /** Returns the attachments of several complaints, those of each in the order of their upload. */
    List<Attachment> ofComplaints(Collection<UUID> complaintIds) {
        return list("complaintId in ?1 order by complaintId, id", complaintIds);
    }

    Optional<Attachment> find(UUID complaintId, UUID id) {
        return find("id = ?1 and complaintId = ?2", id, complaintId).firstResultOptional();
    }

    long count(UUID complaintId, String uploader) {
        return count("complaintId = ?1 and uploader = ?2", complaintId, uploader);
    }

    List<Attachment> ofMessages(Collection<UUID> messageIds) {
        return list("messageId in ?1 order by messageId, id", messageIds);
    }
}
