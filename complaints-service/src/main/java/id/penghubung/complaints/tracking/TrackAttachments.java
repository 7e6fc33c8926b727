package id.penghubung.complaints.tracking;

import id.penghubung.complaints.attachments.AttachmentContent;
import id.penghubung.complaints.attachments.AttachmentPurpose;
import id.penghubung.complaints.attachments.AttachmentView;
import id.penghubung.complaints.attachments.AttachmentsOfComplaint;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.personaldata.ReplyScopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attaches files to a complaint and reads them with its tracking number and access code. */
@ApplicationScoped
class TrackAttachments {

    private final TrackComplaint tracking;
    private final ComplaintRepository complaints;
    private final AttachmentsOfComplaint attachments;

    TrackAttachments(TrackComplaint tracking, ComplaintRepository complaints, AttachmentsOfComplaint attachments) {
        this.tracking = tracking;
        this.complaints = complaints;
        this.attachments = attachments;
    }

    /** Attaches a file. A repetition is authenticated too, because an idempotency key is not a secret. */
    Response attach(
            TrackComplaint.Credentials credentials,
            @Nullable String idempotencyKey,
            AttachmentPurpose purpose,
            Path upload) {
        UUID id = QuarkusTransaction.disallowingExisting().call(() -> {
            Complaint complaint = tracking.authenticate(credentials);
            attachments.checkBeforeUpload(scopeOf(complaint.id()), idempotencyKey, complaint, purpose);
            return complaint.id();
        });
        return attachments.attach(scopeOf(id), idempotencyKey, purpose, upload, () -> {
            Complaint complaint = tracking.authenticate(credentials);
            complaints.lock(complaint);
            return complaint;
        });
    }

    private static String scopeOf(UUID complaint) {
        return ReplyScopes.ofAccessCode(complaint, "attachments");
    }

    @Transactional
    List<AttachmentView> list(TrackComplaint.Credentials credentials) {
        return attachments.list(tracking.authenticate(credentials));
    }

    @Transactional
    AttachmentContent open(TrackComplaint.Credentials credentials, UUID id) {
        return attachments.open(tracking.authenticate(credentials), id);
    }
}
