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
    private final CaseVersionGuard stale;
    private final CaseActionExecutor runner;
    private final CaseDeadlineService clock;
    private final AttachmentService attachments;

    CaseAttachmentService(
            CaseRepository cases, CaseVersionGuard stale, CaseActionExecutor runner, CaseDeadlineService clock, AttachmentService attachments) {
        this.cases = cases;
        this.stale = stale;
        this.runner = runner;
        this.clock = clock;
        this.attachments = attachments;
    }

    /**
     * Refuses what will be refused anyway, before its bytes are kept.
     *
     * @param again whether it may be a repetition, whose version is an old one by right
     */
    void expect(CaseActionService.Target target, boolean again) {
        AgencyCase file = cases.seen(target.caseId(), new CaseVisibility(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        if (again) {
            return;
        }
        stale.requireMatch(target.ifMatch(), file);
        file.refuseWhenClosed();
    }

    /** The record holds the hash: whoever exchanges the bytes is found out. */
    @Transactional
    CaseView attach(CaseActionService.Target target, ReceivedFile received, boolean internal) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.refuseWhenClosed();
            AttachmentView attached = attachments.attach(file.id(), file.attach(), received, internal, now);
            return CaseActionResult.noted(CaseHistoryEntries.attached(attached, target.officer().actor()));
        });
    }

    AttachedContent open(UUID caseId, UUID attachmentId, CaseVisibility sight) {
        AgencyCase file = cases.seen(caseId, sight).orElseThrow(ProblemException::notFound);
        return attachments.open(file.id(), attachmentId).orElseThrow(ProblemException::notFound);
    }
}
