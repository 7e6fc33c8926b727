package id.penghubung.focalpoint.casework;

import static id.penghubung.focalpoint.deadlines.Stage.RESOLUTION;

import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.record.EntryDraft;
import id.penghubung.focalpoint.record.EntryType;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an agency says on the way to its answer: to the reporter, and among colleagues. */
@ApplicationScoped
class CaseTalk {

    private final ActRunner runner;
    private final CaseClock clock;
    private final DayCheck days;
    private final Ids ids;

    CaseTalk(ActRunner runner, CaseClock clock, DayCheck days, Ids ids) {
        this.runner = runner;
        this.clock = clock;
        this.days = days;
        this.ids = ids;
    }

    /** For colleagues only. It tells nobody, also not that the case was taken note of. */
    @Transactional
    CaseView note(CaseActs.Target target, String text) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.refuseWhenClosed();
            return Deed.noted(
                    new EntryDraft(now, EntryType.NOTE, target.officer().actor(), text));
        });
    }

    /** The agency asks the reporter; the clock stands still until he answers. */
    @Transactional
    CaseView ask(CaseActs.Target target, QuestionRequest request) {
        days.requireTodayOrLater("replyBy", request.replyBy());
        return runner.run(target, (file, now) -> clock.stop(file, now), (file, sheet, now) -> {
            Waiting question = new Waiting(ids.next(), request.question(), request.replyBy(), now);
            return Deed.told(file.ask(question, ActRunner.resolutionDueAt(file, sheet)));
        });
    }

    /** The agency goes on without the answer; the clock runs again. */
    @Transactional
    CaseView stopAsking(CaseActs.Target target, String reason) {
        return runner.run(target, (file, now) -> clock.go(file, now), (file, sheet, now) -> {
            List<CaseEvent> told = new ArrayList<>(file.stopAsking(reason, now));
            sheet.runningTo(RESOLUTION).ifPresent(due -> told.add(file.dueMoved(due, now)));
            return Deed.told(told);
        });
    }

    /** The agency asks the reporter to meet. It goes on working meanwhile: the clock runs. */
    @Transactional
    CaseView propose(CaseActs.Target target, MeetingRequest meeting) {
        days.requireAhead("at", meeting.at());
        return runner.run(
                target,
                (file, now) -> clock.read(file),
                (file, sheet, now) -> Deed.told(file.propose(meeting, ActRunner.resolutionDueAt(file, sheet), now)));
    }

    /** Who is late owes the reporter word of how far he is. It ends neither the duty nor its escalation. */
    @Transactional
    CaseView answerForNow(CaseActs.Target target, InterimAnswerRequest answer) {
        days.requireTodayOrLater("expectedBy", answer.expectedBy());
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.refuseWhenClosed();
            refuseWhenNothingIsLate(sheet, now);
            return Deed.told(file.answerForNow(answer, ActRunner.resolutionDueAt(file, sheet), now));
        });
    }

    private static void refuseWhenNothingIsLate(DeadlineSheet sheet, Instant now) {
        if (!sheet.isLate(RESOLUTION, now)) {
            throw ProblemException.of(
                    CaseProblem.NOTHING_LATE,
                    "Jawaban sementara hanya untuk kasus yang terlambat dijawab; gunakan tindak lanjut.",
                    "An interim answer is for a case whose answer is late; use a follow-up.");
        }
    }
}
