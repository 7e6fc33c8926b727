package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.subjects.AttachmentEntries;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Changes answers to letters: an officer writes and submits a draft, the head of the agency approves or returns it, and the
 * dispatch of the approved answer meets the deadline. If no head may handle the matter, the regional secretary decides.
 * All steps throw a {@link ProblemException}: 403 if the account belongs to no agency, 404 if the letter is not visible, 412
 * or 428 for an outdated or missing version, 409 if the matter is closed or the state of the answer does not allow the step.
 */
@ApplicationScoped
class LetterAnswerService {

    /** The field that a step without a body points to: it applies to the text of the draft. */
    private static final String TEXT = "text";

    private final LetterSteps steps;
    private final MatterDirectory matters;
    private final LetterValidator validator;
    private final RecordWriter records;
    private final DeadlineService deadlines;
    private final RightToAnswer rightToAnswer;
    private final LetterEventPublisher events;
    private final AttachmentService attachments;
    private final Notifications notifications;
    private final IdGenerator ids;

    LetterAnswerService(
            LetterSteps steps,
            MatterDirectory matters,
            LetterValidator validator,
            RecordWriter records,
            DeadlineService deadlines,
            RightToAnswer rightToAnswer,
            LetterEventPublisher events,
            AttachmentService attachments,
            Notifications notifications,
            IdGenerator ids) {
        this.steps = steps;
        this.matters = matters;
        this.validator = validator;
        this.records = records;
        this.deadlines = deadlines;
        this.rightToAnswer = rightToAnswer;
        this.events = events;
        this.attachments = attachments;
        this.notifications = notifications;
        this.ids = ids;
    }

    @Transactional
    LetterView write(StepTarget target, String text) {
        return step(target, TEXT, (letter, officer, now) -> {
            letter.changeAnswer(TEXT, current -> LetterAnswer.written(text, officer, now));
            return List.of(new EntryDraft(now, EntryType.DRAFT_CHANGED, officer.actor(), null));
        });
    }

    /** Submits the draft to the head. The text is recorded, so that the submitted version stays known. */
    @Transactional
    LetterView submit(StepTarget target) {
        return step(target, TEXT, (letter, officer, now) -> {
            letter.changeAnswer(TEXT, current -> LetterAnswer.required(current).submitted());
            notifications.enqueue(List.of(LetterNotifications.submitted(letter, deadlines.of(letter.id()), now)));
            return List.of(new EntryDraft(
                    now,
                    EntryType.DRAFT_SUBMITTED,
                    officer.actor(),
                    LetterAnswer.required(letter.answer()).text()));
        });
    }

    @Transactional
    LetterView approve(StepTarget target) {
        return decide(target, TEXT, (letter, officer, now) -> {
            letter.changeAnswer(TEXT, current -> LetterAnswer.required(current).approvedBy(officer, now));
            return List.of(new EntryDraft(now, EntryType.DRAFT_APPROVED, officer.actor(), null));
        });
    }

    @Transactional
    LetterView sendBack(StepTarget target, String reason) {
        return decide(target, "reason", (letter, officer, now) -> {
            letter.changeAnswer(
                    "reason", current -> LetterAnswer.required(current).sentBack(reason));
            String author = LetterAnswer.required(letter.answer()).author();
            notifications.enqueue(
                    List.of(LetterNotifications.sentBack(letter, deadlines.of(letter.id()), author, now)));
            return List.of(new EntryDraft(now, EntryType.DRAFT_SENT_BACK, officer.actor(), reason));
        });
    }

    /**
     * Registers the dispatch of the approved answer as a letter of its own. The deadline is met by the time of the dispatch.
     *
     * @throws ProblemException also 400 if a date is not valid, 409 if the number of the answer is registered already
     */
    @Transactional
    LetterView dispatch(StepTarget target, DispatchRequest request) {
        return step(target, "sentAt", (letter, officer, now) -> {
            letter.changeAnswer(
                    "sentAt", current -> LetterAnswer.required(current).dispatched());
            validator.requireValid(request, letter);
            validator.requireUnregistered(
                    letter.matterId(), LetterDirection.OUTBOUND, letter.agencyCode(), request.number());
            Letter answer = Letter.answerTo(ids.next(), letter, request, now);
            List<EntryDraft> first = new ArrayList<>();
            first.add(LetterEntries.registered(answer, officer.actor(), now));
            // The files of the draft are enclosures of the answer.
            for (AttachmentView file : attachments.publish(letter.id(), answer.id(), now)) {
                answer.countAttachment();
                first.add(AttachmentEntries.attached(file, officer.actor()));
            }
            records.open(answer, first);
            events.registered(answer, now);
            SubjectDeadlines met = deadlines.complete(
                    letter.id(), Set.of(Objects.requireNonNull(letter.demand()).stage()), request.sentAt());
            List<EntryDraft> entries = new ArrayList<>();
            met.newBreaches().forEach(breach -> entries.addAll(rightToAnswer.onBreach(letter, breach, met)));
            entries.add(LetterEntries.answered(answer, officer.actor(), now));
            events.answered(letter, now);
            entries.addAll(rightToAnswer.onAnswer(letter, met, request.sentAt(), now));
            if (Objects.requireNonNull(letter.demand()).isReviewed()) {
                notifications.enqueue(List.of(LetterNotifications.answered(letter, met, now)));
            }
            return entries;
        });
    }

    /** Takes a step that the regional secretary may take in place of the heads who may not. */
    private LetterView decide(StepTarget target, String field, LetterSteps.Step step) {
        return steps.execute(target, LetterOfficer.approver(target.caller()), field, (letter, officer, now) -> {
            String agency = letter.agencyCode();
            if (officer.isSecretary() && agency != null && matters.hasEligibleHead(letter.matterId(), agency)) {
                throw ProblemException.of(
                        CommonProblem.FORBIDDEN,
                        "Konsep ini disetujui atau dikembalikan oleh pimpinan instansi.",
                        "This draft is approved or returned by the head of the agency.");
            }
            return step.apply(letter, officer, now);
        });
    }

    private LetterView step(StepTarget target, String field, LetterSteps.Step step) {
        return steps.execute(target, LetterOfficer.ofAgency(target.caller()), field, step);
    }
}
