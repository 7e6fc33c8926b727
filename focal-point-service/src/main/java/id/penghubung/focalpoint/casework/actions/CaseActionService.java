package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.FIRST_FOLLOW_UP;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.casework.history.SupportEnd;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseProblem;
import id.penghubung.focalpoint.casework.model.CaseReturn;
import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.directory.AgencyWorkflowRules;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Service for the main actions on a case: acknowledgement, follow-up, answer, return. */
@ApplicationScoped
class CaseActionService {

    private final CaseActionExecutor executor;
    private final CaseDeadlineService caseDeadlines;
    private final AgencyWorkflowRules rules;
    private final AgencyStructure agencies;
    private final SupportingCases supportingCases;

    CaseActionService(
            CaseActionExecutor executor,
            CaseDeadlineService caseDeadlines,
            AgencyWorkflowRules rules,
            AgencyStructure agencies,
            SupportingCases supportingCases) {
        this.executor = executor;
        this.caseDeadlines = caseDeadlines;
        this.rules = rules;
        this.agencies = agencies;
        this.supportingCases = supportingCases;
    }

    /**
     * The case and the version to which an action applies.
     *
     * @param ifMatch the header {@code If-Match} as received
     */
    record Target(UUID caseId, @Nullable String ifMatch, Officer officer) {

        static Target of(ChangeHeaders headers, Officer officer) {
            return new Target(headers.id(), headers.ifMatch(), officer);
        }
    }

    @Transactional
    CaseView acknowledge(Target target) {
        return executor.execute(
                target,
                (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase),
                (agencyCase, deadlines, now) -> CaseActionResult.ofEvents(
                        agencyCase.acknowledge(CaseActionExecutor.resolutionDueAt(agencyCase, deadlines), now)));
    }

    @Transactional
    CaseView followUp(Target target, String message) {
        return executor.execute(
                target,
                (agencyCase, now) -> caseDeadlines.complete(agencyCase, Set.of(FIRST_FOLLOW_UP), now),
                (agencyCase, deadlines, now) -> CaseActionResult.ofEvents(
                        agencyCase.followUp(message, CaseActionExecutor.resolutionDueAt(agencyCase, deadlines), now)));
    }

    /**
     * Resolves the case with an answer.
     *
     * @throws ProblemException 409 if the agency requires approval and the officer is not its head
     */
    @Transactional
    CaseView resolve(Target target, String message) {
        return answer(target, (agencyCase, deadlines, now) -> {
            requireApprovalRight(target.officer());
            return CaseActionResult.ofEvents(agencyCase.resolve(message, now));
        });
    }

    /**
     * Upholds the answer that the reporter disputed, with a reason. It may not be disputed again.
     *
     * @throws ProblemException 409 if the answer is not disputed, or the agency requires approval and the officer is not its head
     */
    @Transactional
    CaseView uphold(Target target, String reason) {
        return answer(target, (agencyCase, deadlines, now) -> {
            requireApprovalRight(target.officer());
            return CaseActionResult.ofEvents(agencyCase.uphold(reason, now));
        });
    }

    /** Approves the draft of an officer and sends it as the answer of the agency. */
    @Transactional
    CaseView approve(Target target) {
        return answer(target, (agencyCase, deadlines, now) -> {
            DraftAnswer draft = agencyCase.approvedBy(target.officer());
            EntryDraft approval = new EntryDraft(
                    now, EntryType.DRAFT_APPROVED, target.officer().actor(), null, Map.of("author", draft.author()));
            return new CaseActionResult(List.of(approval), agencyCase.resolve(draft.message(), now));
        });
    }

    /**
     * Returns the complaint to triage. The answer stays due as it is, whichever agency gets the complaint next.
     *
     * @throws ProblemException 400 if the suggested agency is unknown or the own one, 409 if the regional secretary decided that this
     *     agency is responsible
     */
    @Transactional
    CaseView returnToTriage(Target target, ReturnRequest request) {
        requireOtherAgency(request.suggestedAgencyCode(), target.officer().agencyCode());
        return executor.execute(
                target, (agencyCase, now) -> caseDeadlines.cancelAll(agencyCase, now), (agencyCase, deadlines, now) -> {
                    List<CaseEvent> returned = agencyCase.returnToTriage(
                            new CaseReturn(
                                    request.reason(),
                                    request.suggestedAgencyCode(),
                                    CaseActionExecutor.resolutionDueAt(agencyCase, deadlines)),
                            now);
                    return new CaseActionResult(
                            supportingCases.cancel(agencyCase, SupportEnd.CASE_RETURNED, now), returned);
                });
    }

    private void requireOtherAgency(@Nullable String suggested, String own) {
        if (suggested != null
                && (suggested.equals(own)
                        || agencies.existing(Set.of(suggested)).isEmpty())) {
            throw ProblemException.invalid(FieldError.of(
                    "suggestedAgencyCode",
                    "harus instansi lain dalam direktori",
                    "must be another agency of the directory"));
        }
    }

    private CaseView answer(Target target, CaseActionExecutor.CaseAction action) {
        return executor.execute(
                target,
                (agencyCase, now) -> {
                    agencyCase.requireOpen();
                    return caseDeadlines.answer(agencyCase, now);
                },
                action);
    }

    private void requireApprovalRight(Officer officer) {
        if (!officer.isHead() && rules.of(officer.agencyCode()).answerApproval()) {
            throw ProblemException.of(
                    CaseProblem.ANSWER_NEEDS_APPROVAL,
                    "Simpan jawaban sebagai konsep, lalu ajukan kepada pimpinan.",
                    "Save the answer as a draft, then submit it to the head of the agency.");
        }
    }
}
