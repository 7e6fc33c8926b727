package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.INFORMATION_REPLY;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseProblem;
import id.penghubung.focalpoint.casework.model.IfUnanswered;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import id.penghubung.focalpoint.casework.model.InterimAnswer;
import id.penghubung.focalpoint.casework.model.MeetingProposal;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Service for communication before the answer: with the reporter, and among colleagues. */
@ApplicationScoped
class CaseCommunicationService {

    private final CaseActionExecutor executor;
    private final CaseDeadlineService caseDeadlines;
    private final FutureDateValidator dates;
    private final IdGenerator ids;

    CaseCommunicationService(
            CaseActionExecutor executor,
            CaseDeadlineService caseDeadlines,
            FutureDateValidator dates,
            IdGenerator ids) {
        this.executor = executor;
        this.caseDeadlines = caseDeadlines;
        this.dates = dates;
        this.ids = ids;
    }

    /** Adds a note for colleagues. It is not published and does not acknowledge the case. */
    @Transactional
    CaseView addNote(CaseActionService.Target target, String text) {
        return executor.execute(
                target, (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase), (agencyCase, deadlines, now) -> {
                    agencyCase.requireOpen();
                    return CaseActionResult.ofEntry(
                            new EntryDraft(now, EntryType.NOTE, target.officer().actor(), text));
                });
    }

    /**
     * Requests information from the reporter. The deadlines are suspended until the answer, but not for ever: the time for it is
     * limited, and the reporter is told what follows without one.
     *
     * @throws ProblemException 400 if a day is named together with {@code WITHDRAW}: the law gives the reporter 30 days (UU 25/2009
     *     Art. 44), which the deadline policy contains
     */
    @Transactional
    CaseView requestInformation(CaseActionService.Target target, QuestionRequest request) {
        dates.requireAfterToday("replyBy", request.replyBy());
        requireTimeOfPolicy(request);
        return executor.execute(
                target,
                (agencyCase, now) -> caseDeadlines.awaitReporter(agencyCase, request.replyBy(), now),
                (agencyCase, deadlines, now) -> {
                    InformationRequest informationRequest = new InformationRequest(
                            ids.next(),
                            request.question(),
                            deadlines.runningDueDate(INFORMATION_REPLY).orElseThrow(),
                            now,
                            request.consequence());
                    return CaseActionResult.ofEvents(agencyCase.requestInformation(
                            informationRequest, CaseActionExecutor.resolutionDueAt(agencyCase, deadlines)));
                });
    }

    /** Ends the information request without an answer. The deadlines run again. */
    @Transactional
    CaseView endInformationRequest(CaseActionService.Target target, String reason) {
        return executor.execute(
                target,
                (agencyCase, now) -> caseDeadlines.resumeWithoutAnswer(agencyCase, now),
                (agencyCase, deadlines, now) -> {
                    List<CaseEvent> newEvents = new ArrayList<>(agencyCase.endInformationRequest(reason, null, now));
                    deadlines
                            .runningDueAt(RESOLUTION)
                            .ifPresent(due -> newEvents.add(agencyCase.resolutionDueMoved(due, now)));
                    return CaseActionResult.ofEvents(newEvents);
                });
    }

    /** Proposes a meeting to the reporter, which is a first follow-up. The deadline of the answer continues to run. */
    @Transactional
    CaseView proposeMeeting(CaseActionService.Target target, MeetingProposal meeting) {
        dates.requireFuture("at", meeting.at());
        return executor.execute(
                target,
                (agencyCase, now) -> caseDeadlines.completeFirstFollowUp(agencyCase, now),
                (agencyCase, deadlines, now) -> CaseActionResult.ofEvents(agencyCase.proposeMeeting(
                        meeting, CaseActionExecutor.resolutionDueAt(agencyCase, deadlines), now)));
    }

    /**
     * Posts an interim answer on the progress of a case: of a late one, or as the first follow-up, in time or late. The deadline of the
     * answer and its escalation continue.
     *
     * @throws ProblemException 409 if the reporter was told something before, and the answer is not late
     */
    @Transactional
    CaseView postInterimAnswer(CaseActionService.Target target, InterimAnswer answer) {
        dates.requireTodayOrLater("expectedBy", answer.expectedBy());
        return executor.execute(
                target,
                (agencyCase, now) -> caseDeadlines.completeFirstFollowUp(agencyCase, now),
                (agencyCase, deadlines, now) -> {
                    agencyCase.requireOpen();
                    if (!deadlines.isMetAt(FIRST_FOLLOW_UP, now)) {
                        requireLate(deadlines, now);
                    }
                    return CaseActionResult.ofEvents(agencyCase.postInterimAnswer(
                            answer, CaseActionExecutor.resolutionDueAt(agencyCase, deadlines), now));
                });
    }

    private static void requireTimeOfPolicy(QuestionRequest request) {
        if (request.consequence() == IfUnanswered.WITHDRAW && request.replyBy() != null) {
            throw ProblemException.invalid(FieldError.of(
                    "replyBy",
                    "tidak dapat ditentukan bersama WITHDRAW; waktunya ditetapkan peraturan",
                    "cannot be named with WITHDRAW, whose time the regulation sets"));
        }
    }

    private static void requireLate(SubjectDeadlines deadlines, Instant now) {
        if (!deadlines.isOverdue(RESOLUTION, now)) {
            throw ProblemException.of(
                    CaseProblem.NOTHING_LATE,
                    "Jawaban sementara hanya untuk tindak lanjut pertama atau kasus yang terlambat dijawab; gunakan tindak lanjut.",
                    "An interim answer is for the first follow-up, or for a case whose answer is late; use a follow-up.");
        }
    }
}
