package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Registers letters of a matter. The time limit of a letter with a demand counts from its receipt. */
@ApplicationScoped
class LetterService {

    private final LetterRepository letters;
    private final MatterDirectory matters;
    private final LetterValidator validator;
    private final LetterSequence sequence;
    private final RecordWriter records;
    private final LetterEventPublisher events;
    private final LetterReader reader;
    private final DeadlineService deadlines;
    private final Notifications notifications;
    private final LetterDeadlines timeLimits;
    private final IdGenerator ids;
    private final Clock clock;

    LetterService(
            LetterRepository letters,
            MatterDirectory matters,
            LetterValidator validator,
            LetterSequence sequence,
            RecordWriter records,
            LetterEventPublisher events,
            LetterReader reader,
            DeadlineService deadlines,
            Notifications notifications,
            LetterDeadlines timeLimits,
            IdGenerator ids,
            Clock clock) {
        this.letters = letters;
        this.matters = matters;
        this.validator = validator;
        this.sequence = sequence;
        this.records = records;
        this.events = events;
        this.reader = reader;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.timeLimits = timeLimits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a letter, also of a closed matter: letters about its end arrive later. They ask for nothing.
     *
     * @throws ProblemException 400 for an invalid field, 404 for an unknown matter, 409 if the letter is registered already,
     *     answers a letter that is answered, asks for something after the end of the matter, or comes too early in the order
     *     of requests and summonses
     */
    @Transactional
    LetterView register(UUID matterId, LetterRegistration request, Caller caller) {
        MatterSummary matter = matters.lock(matterId, caller).orElseThrow(ProblemException::notFound);
        LetterOfficer officer = LetterOfficer.of(caller);
        validator.requireValid(request, matter);
        if (request.demand() != null) {
            matters.requireOpen(matter, "demand");
        }
        validator.requireUnregistered(matterId, request.direction(), request.agencyCode(), request.number());
        Instant now = clock.instant();
        LetterPosition position = sequence.enter(matterId, request, officer, now);
        Letter letter = new Letter(ids.next(), matterId, request, position, now);
        if (request.answersLetterId() != null) {
            answer(request, letter, officer, now);
        }
        records.open(letter, List.of(LetterEntries.registered(letter, officer.actor(), now)));
        if (request.demand() != null) {
            SubjectDeadlines started = deadlines
                    .start(List.of(timeLimits.subject(letter, matter)))
                    .getOrDefault(letter.id(), SubjectDeadlines.EMPTY);
            notifications.enqueue(List.of(LetterNotifications.received(letter, started, now)));
            events.registered(letter, started.dueAt(request.demand().stage()).orElse(null), now);
        } else {
            events.registered(letter, now);
        }
        letters.flush();
        return reader.view(letter, officer);
    }

    /** Marks the letter that is answered. */
    private void answer(LetterRegistration request, Letter answer, LetterOfficer officer, Instant now) {
        Letter answered = letters.lockOf(answer.matterId(), Objects.requireNonNull(request.answersLetterId()))
                .orElseThrow(() -> ProblemException.invalid(LetterValidator.notAnswerable()));
        validator
                .answerError(request.direction(), request.agencyCode(), answered)
                .ifPresent(error -> {
                    throw ProblemException.invalid(error);
                });
        answered.answeredByLetter();
        records.append(answered, List.of(LetterEntries.answered(answer, officer.actor(), now)));
        events.answered(answered, now);
    }
}
