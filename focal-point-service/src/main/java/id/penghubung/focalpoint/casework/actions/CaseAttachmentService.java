package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.subjects.AttachmentEntries;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Service for the attachments of a case. All who may see the case may read them; officers of its agency add them. */
@ApplicationScoped
class CaseAttachmentService {

    private final CaseRepository cases;
    private final CaseVersionGuard versionGuard;
    private final CaseActionExecutor executor;
    private final CaseDeadlineService caseDeadlines;
    private final AttachmentService attachments;

    CaseAttachmentService(
            CaseRepository cases,
            CaseVersionGuard versionGuard,
            CaseActionExecutor executor,
            CaseDeadlineService caseDeadlines,
            AttachmentService attachments) {
        this.cases = cases;
        this.versionGuard = versionGuard;
        this.executor = executor;
        this.caseDeadlines = caseDeadlines;
        this.attachments = attachments;
    }

    /**
     * Rejects an upload early, before its bytes are stored.
     *
     * @param mayBeRepeated true if the request may be a repetition; its version may then be an old one
     */
    void checkBeforeUpload(CaseActionService.Target target, boolean mayBeRepeated) {
        AgencyCase agencyCase = cases.findVisible(
                        target.caseId(), new CaseVisibility(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        if (mayBeRepeated) {
            return;
        }
        versionGuard.requireMatch(target.ifMatch(), agencyCase);
        agencyCase.requireOpen();
    }

    /** Attaches a file. The audit record contains its hash, so that an exchanged file is detected. */
    @Transactional
    CaseView attach(CaseActionService.Target target, ReceivedFile received, boolean internal) {
        return executor.execute(
                target, (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase), (agencyCase, deadlines, now) -> {
                    agencyCase.requireOpen();
                    AttachmentView attached =
                            attachments.attach(agencyCase.id(), agencyCase.countAttachment(), received, internal, now);
                    return CaseActionResult.ofEntry(AttachmentEntries.attached(
                            attached, target.officer().actor()));
                });
    }

    AttachedContent open(UUID caseId, UUID attachmentId, CaseVisibility visibility) {
        AgencyCase agencyCase = cases.findVisible(caseId, visibility)
                .filter(found -> !found.isContentHiddenFrom(visibility))
                .orElseThrow(ProblemException::notFound);
        return attachments.open(agencyCase.id(), attachmentId).orElseThrow(ProblemException::notFound);
    }
}
