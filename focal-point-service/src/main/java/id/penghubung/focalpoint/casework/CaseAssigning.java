package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.focalpoint.directory.Officers;
import id.penghubung.focalpoint.record.EntryDraft;
import id.penghubung.focalpoint.record.EntryType;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose work a case is: taken up, given to a colleague, put back. Between colleagues only: the reporter is not told. */
@ApplicationScoped
class CaseAssigning {

    private final ActRunner runner;
    private final Deadlines deadlines;
    private final Officers officers;
    private final AssignmentNotices notices;

    CaseAssigning(ActRunner runner, Deadlines deadlines, Officers officers, AssignmentNotices notices) {
        this.runner = runner;
        this.deadlines = deadlines;
        this.officers = officers;
        this.notices = notices;
    }

    /** The officer takes up a case that is nobody's. */
    @Transactional
    CaseView take(CaseActs.Target target) {
        Officer officer = target.officer();
        return runner.run(target, (file, now) -> deadlines.of(file.id()), (file, sheet, now) -> {
            Assignment mine = new Assignment(officer.account(), officer.name(), now);
            file.take(mine);
            return Deed.noted(assigned(mine, null, null, officer, now));
        });
    }

    /**
     * Gives a case to somebody of the agency, who is told unless he does it himself.
     *
     * @throws ProblemException 400 where the account does not answer for the agency
     */
    @Transactional
    CaseView assign(CaseActs.Target target, String account, @Nullable String note) {
        Officer officer = target.officer();
        String name = officers.nameOf(officer.agencyCode(), account)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "account",
                        "bukan akun pejabat instansi ini",
                        "is not an account of an officer of this agency")));
        return runner.run(target, (file, now) -> deadlines.of(file.id()), (file, sheet, now) -> {
            Assignment before = file.assignment();
            Assignment to = new Assignment(account, name, now);
            file.assign(to);
            if (!account.equals(officer.account())) {
                notices.assigned(file, to);
            }
            return Deed.noted(assigned(to, before, note, officer, now));
        });
    }

    /** The case is nobody's again. */
    @Transactional
    CaseView release(CaseActs.Target target, String reason) {
        return runner.run(target, (file, now) -> deadlines.of(file.id()), (file, sheet, now) -> {
            Assignment before = file.assignment();
            file.release();
            return Deed.noted(
                    new EntryDraft(now, EntryType.UNASSIGNED, target.officer().actor(), reason, from(before)));
        });
    }

    private static EntryDraft assigned(
            Assignment to, @Nullable Assignment before, @Nullable String note, Officer by, Instant now) {
        Map<String, String> details = from(before);
        details.put("account", to.account());
        details.put("name", to.name());
        return new EntryDraft(now, EntryType.ASSIGNED, by.actor(), note, details);
    }

    private static Map<String, String> from(@Nullable Assignment before) {
        Map<String, String> details = new HashMap<>();
        if (before != null) {
            details.put("from", before.account());
        }
        return details;
    }
}
