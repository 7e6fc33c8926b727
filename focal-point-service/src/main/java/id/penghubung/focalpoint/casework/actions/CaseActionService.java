package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.focalpoint.directory.AgencyWorkflowRules;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseProblem;
import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.casework.view.CaseView;

/** What an officer does with a case for its reporter, from taking note to the answer. */
@ApplicationScoped
class CaseActionService {

    private final CaseActionExecutor runner;
    private final CaseDeadlineService clock;
    private final AgencyWorkflowRules rules;

    CaseActionService(CaseActionExecutor runner, CaseDeadlineService clock, AgencyWorkflowRules rules) {
        this.runner = runner;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Which case, on the ground of which version of it.
     *
     * @param ifMatch the header as sent
     */
    record Target(UUID caseId, @Nullable String ifMatch, Officer officer) {}

    @Transactional
    CaseView acknowledge(Target target) {
        return runner.run(
                target,
                (file, now) -> clock.read(file),
                (file, sheet, now) -> CaseActionResult.told(file.acknowledge(CaseActionExecutor.resolutionDueAt(file, sheet), now)));
    }

    @Transactional
    CaseView followUp(Target target, String message) {
        return runner.run(
                target,
                (file, now) -> clock.meet(file, Set.of(FIRST_FOLLOW_UP), now),
                (file, sheet, now) -> CaseActionResult.told(file.followUp(message, CaseActionExecutor.resolutionDueAt(file, sheet), now)));
    }

    /** Refused to an officer whose agency wants its head to approve each answer. */
    @Transactional
    CaseView resolve(Target target, String message) {
        return answer(target, (file, sheet, now) -> {
            refuseWithoutApproval(target.officer());
            return CaseActionResult.told(file.resolve(message, now));
        });
    }

    /** The head approves what an officer wrote; it goes out as the agency's answer. */
    @Transactional
    CaseView approve(Target target) {
        return answer(target, (file, sheet, now) -> {
            DraftAnswer draft = file.approvedBy(target.officer());
            EntryDraft approval = new EntryDraft(
                    now, EntryType.DRAFT_APPROVED, target.officer().actor(), null, Map.of("author", draft.author()));
            return new CaseActionResult(List.of(approval), file.resolve(draft.message(), now));
        });
    }

    @Transactional
    CaseView giveBack(Target target, String reason) {
        return runner.run(
                target,
                (file, now) -> clock.drop(file, now),
                (file, sheet, now) -> CaseActionResult.told(file.giveBack(reason, now)));
    }

    private CaseView answer(Target target, CaseActionExecutor.Act act) {
        return runner.run(target, (file, now) -> clock.meet(file, Set.of(FIRST_FOLLOW_UP, RESOLUTION), now), act);
    }

    private void refuseWithoutApproval(Officer officer) {
        if (!officer.isHead() && rules.of(officer.agencyCode()).answerApproval()) {
            throw ProblemException.of(
                    CaseProblem.ANSWER_NEEDS_APPROVAL,
                    "Simpan jawaban sebagai konsep, lalu ajukan kepada pimpinan.",
                    "Save the answer as a draft, then submit it to the head of the agency.");
        }
    }
}
