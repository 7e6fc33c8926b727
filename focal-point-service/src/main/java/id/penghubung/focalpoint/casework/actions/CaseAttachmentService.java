package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.ReceivedFile;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseView;

/** The files of a case: who sees the case sees them, its officers add to them. */
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
     * Refuses what will be refused anyway, before its bytes are kept.
     *
     * @param mayBeRepeated whether it may be a repetition, whose version is an old one by right
     */
    void expect(CaseActionService.Target target, boolean mayBeRepeated) {
        AgencyCase agencyCase = cases.findVisible(target.caseId(), new CaseVisibility(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        if (mayBeRepeated) {
            return;
        }
        versionGuard.requireMatch(target.ifMatch(), agencyCase);
        agencyCase.requireOpen();
    }

    /** The record holds the hash: whoever exchanges the bytes is found out. */
    @Transactional
    CaseView attach(CaseActionService.Target target, ReceivedFile received, boolean internal) {
        return executor.execute(target, (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase),
                (agencyCase, deadlines, now) -> {
            agencyCase.requireOpen();
            AttachmentView attached =
                    attachments.attach(agencyCase.id(), agencyCase.countAttachment(), received, internal, now);
            return CaseActionResult.ofEntry(CaseHistoryEntries.attached(attached, target.officer().actor()));
        });
    }

    AttachedContent open(UUID caseId, UUID attachmentId, CaseVisibility visibility) {
        AgencyCase agencyCase = cases.findVisible(caseId, visibility).orElseThrow(ProblemException::notFound);
        return attachments.open(agencyCase.id(), attachmentId).orElseThrow(ProblemException::notFound);
    }
}
