package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Enters what the Ombudsman decides about a letter after its registration: an answer is accepted, a summoned agency appeared or
 * not, the police were asked for help. All steps throw a {@link ProblemException}: 404 if the letter is not visible, 412 or 428
 * for an outdated or missing version, 409 if the matter is closed or the state of the letter does not allow the step.
 */
@ApplicationScoped
class LetterDecisionService {

    private final LetterSteps steps;
    private final LetterValidator validator;
    private final DeadlineService deadlines;
    private final RightToAnswer rightToAnswer;
    private final LetterEventPublisher events;
    private final Notifications notifications;

    LetterDecisionService(
            LetterSteps steps,
            LetterValidator validator,
            DeadlineService deadlines,
            RightToAnswer rightToAnswer,
            LetterEventPublisher events,
            Notifications notifications) {
        this.steps = steps;
        this.validator = validator;
        this.deadlines = deadlines;
        this.rightToAnswer = rightToAnswer;
        this.events = events;
        this.notifications = notifications;
    }

    @Transactional
    LetterView accept(StepTarget target) {
        return step(target, "answer", (letter, liaison, now) -> {
            letter.review(AnswerReview.accepted(liaison, now), "answer");
            events.reviewed(letter, ReviewOutcome.ACCEPTED, now);
            notifications.enqueue(List.of(LetterNotifications.accepted(letter, deadlines.of(letter.id()), now)));
            return List.of(LetterEntries.accepted(liaison.actor(), now));
        });
    }

    /** Records the attendance at the hearing of a summons. An appearance meets the time limit. */
    @Transactional
    LetterView recordAttendance(StepTarget target, AttendanceRequest request) {
        return step(target, "attendance", (letter, officer, now) -> {
            letter.changeSummons(summons -> summons.attended(request, now));
            List<EntryDraft> entries = new ArrayList<>();
            if (request.attendance() == Attendance.APPEARED) {
                Instant heldAt = Summons.required(letter.summons()).hearingAt();
                SubjectDeadlines met = deadlines.complete(letter.id(), Set.of(DeadlineStage.HEARING), heldAt);
                met.newBreaches().forEach(breach -> entries.addAll(rightToAnswer.onBreach(letter, breach, met)));
                events.answered(letter, now);
            }
            entries.add(LetterEntries.attended(request, officer.actor(), now));
            return entries;
        });
    }

    /** @throws ProblemException also 400 if the day is not valid */
    @Transactional
    LetterView recordPoliceHelp(StepTarget target, PoliceHelpRequest request) {
        return step(target, "on", (letter, officer, now) -> {
            letter.changeSummons(summons -> summons.withPoliceHelp(request));
            validator.requireValid(request, Summons.required(letter.summons()).hearingAt());
            return List.of(LetterEntries.policeHelp(request, officer.actor(), now));
        });
    }

    /** @param field the field that is not possible after the end of the matter */
    private LetterView step(StepTarget target, String field, LetterSteps.Step step) {
        return steps.execute(target, LetterOfficer.of(target.caller()), field, step);
    }
}
