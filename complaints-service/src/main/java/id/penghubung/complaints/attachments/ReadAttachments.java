package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.personaldata.AccessLog;
import id.penghubung.complaints.personaldata.Reader;
import id.penghubung.complaints.personaldata.ReadingPurpose;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads attachments for those who may see them. Readings by staff of a scanned letter and of an original are recorded, because both may
 * tell who the reporter is.
 */
@ApplicationScoped
class ReadAttachments {

    private final ComplaintRepository complaints;
    private final AttachmentRepository attachments;
    private final AttachmentAccess access;
    private final ReceivedFiles files;
    private final OriginalCipher cipher;
    private final AccessLog accessLog;
    private final Caller caller;

    ReadAttachments(
            ComplaintRepository complaints,
            AttachmentRepository attachments,
            AttachmentAccess access,
            ReceivedFiles files,
            OriginalCipher cipher,
            AccessLog accessLog,
            Caller caller) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.access = access;
        this.files = files;
        this.cipher = cipher;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @Transactional
    List<AttachmentView> list(UUID complaintId, ComplaintVisibility visibility) {
        Complaint complaint = require(complaintId, visibility);
        return visible(complaint, AttachmentReader.of(visibility), visibility.canSeeCompletionOf(complaint));
    }

    /** Lists the attachments for the reporter, who has proved with the access code that the complaint is theirs. */
    List<AttachmentView> listForReporter(Complaint complaint) {
        return visible(complaint, AttachmentReader.REPORTER, true);
    }

    /** Lists the attachments of complaints for their reporter, by complaint. A complaint without attachments is not in the map. */
    Map<UUID, List<AttachmentView>> listForReporter(Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? Map.of()
                : attachments.ofComplaints(complaintIds).stream()
                        .filter(attachment -> access.isVisible(attachment, AttachmentReader.REPORTER, true))
                        .collect(Collectors.groupingBy(
                                Attachment::complaintId, Collectors.mapping(Attachment::view, Collectors.toList())));
    }

    /** @throws ProblemException 404 if the caller may not see it or its file is missing, 409 if it is in quarantine */
    @Transactional
    AttachmentContent open(UUID complaintId, UUID id, ComplaintVisibility visibility) {
        Complaint complaint = require(complaintId, visibility);
        AttachmentReader reader = AttachmentReader.of(visibility);
        Attachment attachment = require(complaint, id, reader, visibility.canSeeCompletionOf(complaint));
        if (attachment.purpose() == AttachmentPurpose.LETTER_SCAN && reader.kind() != ReaderKind.REPORTER) {
            accessLog.record(List.of(complaintId), Reader.of(caller), ReadingPurpose.COMPLAINT, true);
        }
        return copyOf(attachment);
    }

    /** Opens an attachment for the reporter. If staff use the access code for a scanned letter, that is recorded. */
    AttachmentContent openForReporter(Complaint complaint, UUID id) {
        Attachment attachment = require(complaint, id, AttachmentReader.REPORTER, true);
        if (attachment.purpose() == AttachmentPurpose.LETTER_SCAN) {
            Reader.ofStaff(caller)
                    .ifPresent(reader ->
                            accessLog.record(List.of(complaint.id()), reader, ReadingPurpose.COMPLAINT, true));
        }
        return copyOf(attachment);
    }

    /**
     * Opens the original for those who examine evidence: an inspector, the regional secretary for complaints about the inspectorate, or
     * the liaison of the Ombudsman. The reading is recorded before the first byte is sent.
     *
     * @throws ProblemException 404 if the caller may not see it or its file is missing, 409 if it is in quarantine
     */
    @Transactional
    AttachmentContent openOriginal(UUID complaintId, UUID id) {
        boolean examiner = caller.hasAnyRole(Roles.INSPECTOR, Roles.SECRETARY);
        ComplaintVisibility visibility =
                examiner ? new ComplaintVisibility.AllComplaints() : ComplaintVisibility.OfOmbudsman.of(caller);
        Complaint complaint = require(complaintId, visibility);
        Attachment attachment = attachments
                .find(complaintId, id)
                .filter(found -> examiner
                        ? canExamine(complaint)
                        : access.isVisible(
                                found, AttachmentReader.of(visibility), visibility.canSeeCompletionOf(complaint)))
                .orElseThrow(ProblemException::notFound);
        attachment.requireAvailable();
        accessLog.record(List.of(complaintId), Reader.of(caller), ReadingPurpose.ORIGINAL_ATTACHMENT, true);
        SealedOriginal original = attachment.original();
        return new AttachmentContent(
                () -> new SealedFile(cipher, id, original, files.require(original.storedAs(), "original " + id)),
                "lampiran-asli." + original.kind().extension(),
                "application/octet-stream",
                original.size());
    }

    private boolean canExamine(Complaint complaint) {
        return caller.hasAnyRole(Roles.INSPECTOR) && access.isOriginalForInspector(complaint)
                || caller.hasAnyRole(Roles.SECRETARY) && access.isOriginalForSecretary(complaint);
    }

    private List<AttachmentView> visible(Complaint complaint, AttachmentReader reader, boolean identified) {
        return attachments.ofComplaint(complaint.id()).stream()
                .filter(attachment -> access.isVisible(attachment, reader, identified))
                .map(Attachment::view)
                .toList();
    }

    private Complaint require(UUID complaintId, ComplaintVisibility visibility) {
        return complaints.findVisible(complaintId, visibility).orElseThrow(ProblemException::notFound);
    }

    private Attachment require(Complaint complaint, UUID id, AttachmentReader reader, boolean identified) {
        Attachment attachment = attachments
                .find(complaint.id(), id)
                .filter(found -> access.isVisible(found, reader, identified))
                .orElseThrow(ProblemException::notFound);
        attachment.requireAvailable();
        return attachment;
    }

    private AttachmentContent copyOf(Attachment attachment) {
        AttachmentView view = attachment.view();
        return new AttachmentContent(
                () -> files.require(view.sha256(), "attachment " + view.id()),
                view.name(),
                view.mediaType(),
                view.size());
    }
}
