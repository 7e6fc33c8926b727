package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assigns cases to officers: take up, assign, release. Internal to the agency: the reporter is not notified. */
@ApplicationScoped
class CaseAssignmentService {

    private final CaseActionExecutor executor;
    private final DeadlineService deadlines;
    private final OfficerDirectory officers;
    private final AssignmentNotifier notifier;

    CaseAssignmentService(
            CaseActionExecutor executor,
            DeadlineService deadlines,
            OfficerDirectory officers,
            AssignmentNotifier notifier) {
        this.executor = executor;
        this.deadlines = deadlines;
        this.officers = officers;
        this.notifier = notifier;
    }

    /** Assigns an unassigned case to the officer. */
    @Transactional
    CaseView takeUp(CaseActionService.Target target) {
        Officer officer = target.officer();
        return executor.execute(
                target, (agencyCase, now) -> deadlines.of(agencyCase.id()), (agencyCase, deadlines, now) -> {
                    CaseAssignment newAssignment = new CaseAssignment(officer.account(), officer.name(), now);
                    agencyCase.takeUp(newAssignment);
                    return CaseActionResult.ofEntry(assigned(newAssignment, null, null, officer, now));
                });
    }

    /**
     * Assigns a case to an officer of the agency. The assignee is notified, unless the officer assigns the case to
     * themselves.
     *
     * @throws ProblemException 400 if the account is not an officer of the agency
     */
    @Transactional
    CaseView assign(CaseActionService.Target target, String account, @Nullable String note) {
        Officer officer = target.officer();
        String name = officers.nameOf(officer.agencyCode(), account)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "account",
                        "bukan akun pejabat instansi ini",
                        "is not an account of an officer of this agency")));
        return executor.execute(
                target, (agencyCase, now) -> deadlines.of(agencyCase.id()), (agencyCase, deadlines, now) -> {
                    CaseAssignment previous = agencyCase.assignment();
                    CaseAssignment newAssignment = new CaseAssignment(account, name, now);
                    agencyCase.assign(newAssignment);
                    if (!account.equals(officer.account())) {
                        notifier.notifyAssignee(agencyCase, newAssignment);
                    }
                    return CaseActionResult.ofEntry(assigned(newAssignment, previous, note, officer, now));
                });
    }

    /** Removes the assignment of the case. */
    @Transactional
    CaseView release(CaseActionService.Target target, String reason) {
        return executor.execute(
                target, (agencyCase, now) -> deadlines.of(agencyCase.id()), (agencyCase, deadlines, now) -> {
                    CaseAssignment previous = agencyCase.assignment();
                    agencyCase.release();
                    return CaseActionResult.ofEntry(new EntryDraft(
                            now, EntryType.UNASSIGNED, target.officer().actor(), reason, previousAssignee(previous)));
                });
    }

    private static EntryDraft assigned(
            CaseAssignment newAssignment,
            @Nullable CaseAssignment previous,
            @Nullable String note,
            Officer by,
            Instant now) {
        Map<String, String> details = previousAssignee(previous);
        details.put("account", newAssignment.account());
        details.put("name", newAssignment.name());
        return new EntryDraft(now, EntryType.ASSIGNED, by.actor(), note, details);
    }

    private static Map<String, String> previousAssignee(@Nullable CaseAssignment previous) {
        Map<String, String> details = new HashMap<>();
        if (previous != null) {
            details.put("from", previous.account());
        }
        return details;
    }
}
