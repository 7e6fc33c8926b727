package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.attachments.Attachments;
import id.penghubung.focalpoint.attachments.ReceivedFile;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The files of a case: who sees the case sees them, its officers add to them. */
@ApplicationScoped
class CaseAttachments {

    private final CaseRepository cases;
    private final StaleCases stale;
    private final ActRunner runner;
    private final CaseClock clock;
    private final Attachments attachments;

    CaseAttachments(
            CaseRepository cases, StaleCases stale, ActRunner runner, CaseClock clock, Attachments attachments) {
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
    void expect(CaseActs.Target target, boolean again) {
        CaseFile file = cases.seen(target.caseId(), new Sight(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        if (again) {
            return;
        }
        stale.requireMatch(target.ifMatch(), file);
        file.refuseWhenClosed();
    }

    /** The record holds the hash: whoever exchanges the bytes is found out. */
    @Transactional
    CaseView attach(CaseActs.Target target, ReceivedFile received, boolean internal) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.refuseWhenClosed();
            AttachmentView attached = attachments.attach(file.id(), file.attach(), received, internal, now);
            return Deed.noted(CaseEntries.attached(attached, target.officer().actor()));
        });
    }

    AttachedContent open(UUID caseId, UUID attachmentId, Sight sight) {
        CaseFile file = cases.seen(caseId, sight).orElseThrow(ProblemException::notFound);
        return attachments.open(file.id(), attachmentId).orElseThrow(ProblemException::notFound);
    }
}
