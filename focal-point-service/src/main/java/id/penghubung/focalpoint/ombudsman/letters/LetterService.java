package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.FixedDueDate;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private final OfficeTime office;
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
            OfficeTime office,
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
        this.office = office;
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
                    .start(List.of(subject(letter, request, matter)))
                    .getOrDefault(letter.id(), SubjectDeadlines.EMPTY);
            notifications.enqueue(List.of(LetterNotifications.received(letter, started, now)));
            events.registered(letter, started.dueAt(request.demand().stage()).orElse(null), now);
        } else {
            events.registered(letter, now);
        }
        letters.flush();
        return reader.view(letter, officer);
    }

    /** Marks the letter that is answered. The answer of an agency to a demand is drafted and approved instead. */
    private void answer(LetterRegistration request, Letter answer, LetterOfficer officer, Instant now) {
        UUID answeredId = Objects.requireNonNull(request.answersLetterId());
        Letter answered = letters.lockOf(answer.matterId(), answeredId)
                .filter(letter -> letter.direction() != answer.direction()
                        && Objects.equals(letter.agencyCode(), answer.agencyCode()))
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "answersLetterId",
                        "bukan surat dari arah lain, dengan instansi yang sama, pada laporan ini",
                        "is not a letter of the other direction and the same agency in this matter")));
        if (answered.demand() != null) {
            throw ProblemException.invalid(FieldError.of(
                    "answersLetterId",
                    "dijawab dengan surat yang disetujui pimpinan instansi",
                    "is answered by a letter that the head of the agency approves"));
        }
        answered.answeredByLetter();
        records.append(answered, List.of(LetterEntries.answered(answer, officer.actor(), now)));
        events.answered(answered, now);
    }

    private DeadlineSubject subject(Letter letter, LetterRegistration request, MatterSummary matter) {
        LetterDemand demand = Objects.requireNonNull(request.demand());
        Instant received = Objects.requireNonNull(request.receivedAt());
        return new DeadlineSubject(
                SubjectKind.LETTER,
                letter.id(),
                null,
                Objects.requireNonNull(request.agencyCode()),
                demand.policySubjects(matter.rapidResponse()),
                Set.of(demand.stage()),
                // Requests of the Ombudsman have no missing parts, and state the day of their dispatch, not its time.
                Map.of(
                        StartEvent.RECEIVED, received,
                        StartEvent.COMPLETE, received,
                        StartEvent.SENT,
                                request.letterDate().atStartOfDay(office.zone()).toInstant()),
                fixedDueDate(request));
    }

    private @Nullable FixedDueDate fixedDueDate(LetterRegistration request) {
        LocalDate dueOn = request.hearing() == null
                ? request.answerDueOn()
                : office.at(request.hearing().at()).toLocalDate();
        return dueOn == null ? null : new FixedDueDate(dueOn, request.number());
    }
}
