package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.casework.view.CaseView;

/** Whose work a case is: taken up, given to a colleague, put back. Between colleagues only: the reporter is not told. */
@ApplicationScoped
class CaseAssignmentService {

    private final CaseActionExecutor runner;
    private final DeadlineService deadlines;
    private final OfficerDirectory officers;
    private final AssignmentNotifier notices;

    CaseAssignmentService(CaseActionExecutor runner, DeadlineService deadlines, OfficerDirectory officers, AssignmentNotifier notices) {
        this.runner = runner;
        this.deadlines = deadlines;
        this.officers = officers;
        this.notices = notices;
    }

    /** The officer takes up a case that is nobody's. */
    @Transactional
    CaseView take(CaseActionService.Target target) {
        Officer officer = target.officer();
        return runner.run(target, (file, now) -> deadlines.of(file.id()), (file, sheet, now) -> {
            CaseAssignment mine = new CaseAssignment(officer.account(), officer.name(), now);
            file.take(mine);
            return CaseActionResult.noted(assigned(mine, null, null, officer, now));
        });
    }

    /**
     * Gives a case to somebody of the agency, who is told unless he does it himself.
     *
     * @throws ProblemException 400 where the account does not answer for the agency
     */
    @Transactional
    CaseView assign(CaseActionService.Target target, String account, @Nullable String note) {
        Officer officer = target.officer();
        String name = officers.nameOf(officer.agencyCode(), account)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "account",
                        "bukan akun pejabat instansi ini",
                        "is not an account of an officer of this agency")));
        return runner.run(target, (file, now) -> deadlines.of(file.id()), (file, sheet, now) -> {
            CaseAssignment before = file.assignment();
            CaseAssignment to = new CaseAssignment(account, name, now);
            file.assign(to);
            if (!account.equals(officer.account())) {
                notices.assigned(file, to);
            }
            return CaseActionResult.noted(assigned(to, before, note, officer, now));
        });
    }

    /** The case is nobody's again. */
    @Transactional
    CaseView release(CaseActionService.Target target, String reason) {
        return runner.run(target, (file, now) -> deadlines.of(file.id()), (file, sheet, now) -> {
            CaseAssignment before = file.assignment();
            file.release();
            return CaseActionResult.noted(
                    new EntryDraft(now, EntryType.UNASSIGNED, target.officer().actor(), reason, from(before)));
        });
    }

    private static EntryDraft assigned(
            CaseAssignment to, @Nullable CaseAssignment before, @Nullable String note, Officer by, Instant now) {
        Map<String, String> details = from(before);
        details.put("account", to.account());
        details.put("name", to.name());
        return new EntryDraft(now, EntryType.ASSIGNED, by.actor(), note, details);
    }

    private static Map<String, String> from(@Nullable CaseAssignment before) {
        Map<String, String> details = new HashMap<>();
        if (before != null) {
            details.put("from", before.account());
        }
        return details;
    }
}
