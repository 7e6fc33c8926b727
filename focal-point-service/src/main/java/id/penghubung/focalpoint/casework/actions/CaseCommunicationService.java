package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseProblem;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import id.penghubung.focalpoint.casework.model.InterimAnswer;
import id.penghubung.focalpoint.casework.model.MeetingProposal;
import id.penghubung.focalpoint.casework.view.CaseView;

/** What an agency says on the way to its answer: to the reporter, and among colleagues. */
@ApplicationScoped
class CaseCommunicationService {

    private final CaseActionExecutor runner;
    private final CaseDeadlineService clock;
    private final FutureDateValidator days;
    private final IdGenerator ids;

    CaseCommunicationService(CaseActionExecutor runner, CaseDeadlineService clock, FutureDateValidator days, IdGenerator ids) {
        this.runner = runner;
        this.clock = clock;
        this.days = days;
        this.ids = ids;
    }

    /** For colleagues only. It tells nobody, also not that the case was taken note of. */
    @Transactional
    CaseView note(CaseActionService.Target target, String text) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.refuseWhenClosed();
            return CaseActionResult.noted(
                    new EntryDraft(now, EntryType.NOTE, target.officer().actor(), text));
        });
    }

    /** The agency asks the reporter; the clock stands still until he answers. */
    @Transactional
    CaseView ask(CaseActionService.Target target, QuestionRequest request) {
        days.requireTodayOrLater("replyBy", request.replyBy());
        return runner.run(target, (file, now) -> clock.stop(file, now), (file, sheet, now) -> {
            InformationRequest question = new InformationRequest(ids.next(), request.question(), request.replyBy(), now);
            return CaseActionResult.told(file.ask(question, CaseActionExecutor.resolutionDueAt(file, sheet)));
        });
    }

    /** The agency goes on without the answer; the clock runs again. */
    @Transactional
    CaseView stopAsking(CaseActionService.Target target, String reason) {
        return runner.run(target, (file, now) -> clock.go(file, now), (file, sheet, now) -> {
            List<CaseEvent> told = new ArrayList<>(file.stopAsking(reason, now));
            sheet.runningTo(RESOLUTION).ifPresent(due -> told.add(file.dueMoved(due, now)));
            return CaseActionResult.told(told);
        });
    }

    /** The agency asks the reporter to meet. It goes on working meanwhile: the clock runs. */
    @Transactional
    CaseView propose(CaseActionService.Target target, MeetingProposal meeting) {
        days.requireAhead("at", meeting.at());
        return runner.run(
                target,
                (file, now) -> clock.read(file),
                (file, sheet, now) -> CaseActionResult.told(file.propose(meeting, CaseActionExecutor.resolutionDueAt(file, sheet), now)));
    }

    /** Who is late owes the reporter word of how far he is. It ends neither the duty nor its escalation. */
    @Transactional
    CaseView answerForNow(CaseActionService.Target target, InterimAnswer answer) {
        days.requireTodayOrLater("expectedBy", answer.expectedBy());
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.refuseWhenClosed();
            refuseWhenNothingIsLate(sheet, now);
            return CaseActionResult.told(file.answerForNow(answer, CaseActionExecutor.resolutionDueAt(file, sheet), now));
        });
    }

    private static void refuseWhenNothingIsLate(SubjectDeadlines sheet, Instant now) {
        if (!sheet.isLate(RESOLUTION, now)) {
            throw ProblemException.of(
                    CaseProblem.NOTHING_LATE,
                    "Jawaban sementara hanya untuk kasus yang terlambat dijawab; gunakan tindak lanjut.",
                    "An interim answer is for a case whose answer is late; use a follow-up.");
        }
    }
}
