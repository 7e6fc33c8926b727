package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    private final LetterRepository letters;
    private final MatterDirectory matters;
    private final LetterValidator validator;
    private final RecordWriter records;
    private final LetterReader reader;
    private final DeadlineService deadlines;
    private final RightToAnswer rightToAnswer;
    private final LetterEventPublisher events;
    private final Notifications notifications;
    private final Clock clock;

    LetterDecisionService(
            LetterRepository letters,
            MatterDirectory matters,
            LetterValidator validator,
            RecordWriter records,
            LetterReader reader,
            DeadlineService deadlines,
            RightToAnswer rightToAnswer,
            LetterEventPublisher events,
            Notifications notifications,
            Clock clock) {
        this.letters = letters;
        this.matters = matters;
        this.validator = validator;
        this.records = records;
        this.reader = reader;
        this.deadlines = deadlines;
        this.rightToAnswer = rightToAnswer;
        this.events = events;
        this.notifications = notifications;
        this.clock = clock;
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

    private interface Step {
        List<EntryDraft> apply(Letter letter, LetterOfficer officer, Instant now);
    }

    /** @param field the field that is not possible after the end of the matter */
    private LetterView step(StepTarget target, String field, Step step) {
        LetterOfficer officer = LetterOfficer.of(target.caller());
        var matter = matters.lock(
                        letters.matterOf(target.id()).orElseThrow(ProblemException::notFound), target.caller())
                .orElseThrow(ProblemException::notFound);
        Letter letter = letters.lock(target.id(), officer).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), letter.version());
        matters.requireOpen(matter, field);
        records.append(letter, step.apply(letter, officer, clock.instant()));
        // The reply carries the new version.
        letters.flush();
        return reader.view(letter, officer);
    }
}
