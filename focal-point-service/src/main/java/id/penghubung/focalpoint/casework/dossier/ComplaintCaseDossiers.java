package id.penghubung.focalpoint.casework.dossier;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.view.CaseAttachmentReader;
import id.penghubung.focalpoint.casework.view.ShownCase;
import id.penghubung.focalpoint.deadlines.DeadlineExplanationService;
import id.penghubung.focalpoint.ombudsman.CaseDossiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads the cases of a complaint with their deadlines, entries and files. */
@ApplicationScoped
class ComplaintCaseDossiers implements CaseDossiers {

    private final CaseRepository cases;
    private final AuditRecordService auditRecords;
    private final DeadlineExplanationService explanations;
    private final CaseAttachmentReader attachmentReader;
    private final AttachmentService attachments;

    ComplaintCaseDossiers(
            CaseRepository cases,
            AuditRecordService auditRecords,
            DeadlineExplanationService explanations,
            CaseAttachmentReader attachmentReader,
            AttachmentService attachments) {
        this.cases = cases;
        this.auditRecords = auditRecords;
        this.explanations = explanations;
        this.attachmentReader = attachmentReader;
        this.attachments = attachments;
    }

    @Override
    @Transactional
    public List<CaseDossier> of(UUID complaintId) {
        return cases.ofComplaint(complaintId).stream().map(this::dossier).toList();
    }

    private CaseDossier dossier(AgencyCase agencyCase) {
        UUID id = agencyCase.id();
        List<EntryView> entries = auditRecords.of(id).stream()
                .filter(entry -> !entry.type().isInternal())
                .toList();
        List<CaseFile> files = attachmentReader.of(ShownCase.of(agencyCase)).stream()
                .filter(attachment -> !attachment.internal())
                .map(attachment -> new CaseFile(attachment, attachments.contentOf(attachment)))
                .toList();
        return new CaseDossier(
                id,
                agencyCase.agencyCode(),
                agencyCase.round(),
                agencyCase.status().name(),
                agencyCase.openedAt(),
                explanations.ofSubject(id),
                entries,
                files);
    }
}
