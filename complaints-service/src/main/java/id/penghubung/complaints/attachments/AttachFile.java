package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintProblem;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Attaches stored uploads to complaints. The status of the complaint does not change. */
@ApplicationScoped
class AttachFile {

    private final ComplaintRepository complaints;
    private final AttachmentRepository attachments;
    private final ReceivedFiles files;
    private final ComplaintAttachmentSettings settings;
    private final Caller caller;
    private final Clock clock;

    AttachFile(
            ComplaintRepository complaints,
            AttachmentRepository attachments,
            ReceivedFiles files,
            ComplaintAttachmentSettings settings,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.files = files;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Rejects an upload by account early, before its bytes are read. */
    @Transactional
    void checkBeforeUpload(UUID complaintId, ComplaintVisibility visibility, AttachmentPurpose purpose) {
        Complaint complaint = complaints.findVisible(complaintId, visibility).orElseThrow(ProblemException::notFound);
        requireAllowed(complaint, AttachmentReader.of(visibility), purpose);
    }

    @Transactional
    AttachmentView attach(
            UUID complaintId, ComplaintVisibility visibility, AttachmentPurpose purpose, StoredUpload upload) {
        Complaint complaint = complaints.lockVisible(complaintId, visibility).orElseThrow(ProblemException::notFound);
        AttachmentReader sender = AttachmentReader.of(visibility);
        requireAllowed(complaint, sender, purpose);
        return insert(complaint, sender, purpose, upload);
    }

    /** Rejects an upload with the access code early. Joins the caller's transaction. */
    void checkBeforeUploadByCode(Complaint complaint, AttachmentPurpose purpose) {
        requireAllowed(complaint, senderByCode(complaint, purpose), purpose);
    }

    /** Attaches an upload with the access code, in the transaction of the caller, which has locked the complaint. */
    AttachmentView attachByCode(Complaint complaint, AttachmentPurpose purpose, StoredUpload upload) {
        AttachmentReader sender = senderByCode(complaint, purpose);
        requireAllowed(complaint, sender, purpose);
        return insert(complaint, sender, purpose, upload);
    }

    /** Returns the reporter, or the member of staff who keys in the complaint and has its access code for the slip. */
    private AttachmentReader senderByCode(Complaint complaint, AttachmentPurpose purpose) {
        if (purpose != AttachmentPurpose.LETTER_SCAN) {
            return AttachmentReader.REPORTER;
        }
        if (!caller.isAnonymous() && caller.account().equals(complaint.arrival().keyedBy())) {
            return AttachmentReader.ofStaff(caller);
        }
        throw notAllowed();
    }

    private AttachmentView insert(
            Complaint complaint, AttachmentReader sender, AttachmentPurpose purpose, StoredUpload upload) {
        files.markUsed(upload.sha256());
        files.markUsed(upload.original().storedAs());
        Attachment attachment = new Attachment(complaint.id(), purpose, sender.uploader(), upload, clock.instant());
        attachments.persist(attachment);
        return attachment.view();
    }

    private void requireAllowed(Complaint complaint, AttachmentReader sender, AttachmentPurpose purpose) {
        boolean keyedIn = complaint.arrival().keyedBy() != null;
        if (!purposesOf(sender.kind()).contains(purpose) || purpose == AttachmentPurpose.LETTER_SCAN && !keyedIn) {
            throw notAllowed();
        }
        if (complaint.status().isFinal()) {
            throw ComplaintProblem.COMPLAINT_ENDED.exception();
        }
        if (attachments.count(complaint.id(), sender.uploader()) >= settings.maxPerComplaint()) {
            throw AttachmentProblem.tooMany(settings.maxPerComplaint());
        }
    }

    private static Set<AttachmentPurpose> purposesOf(ReaderKind sender) {
        return switch (sender) {
            case REPORTER -> EnumSet.of(AttachmentPurpose.EVIDENCE, AttachmentPurpose.MESSAGE);
            case AGENCY ->
                EnumSet.of(AttachmentPurpose.MESSAGE, AttachmentPurpose.ANSWER, AttachmentPurpose.LETTER_SCAN);
            case COORDINATOR -> EnumSet.of(AttachmentPurpose.MESSAGE, AttachmentPurpose.LETTER_SCAN);
            case OMBUDSMAN -> EnumSet.noneOf(AttachmentPurpose.class);
        };
    }

    private static ProblemException notAllowed() {
        return ProblemException.invalid(FieldError.of(
                "purpose", "tidak tersedia bagi Anda pada laporan ini", "is not available to you for this complaint"));
    }
}
