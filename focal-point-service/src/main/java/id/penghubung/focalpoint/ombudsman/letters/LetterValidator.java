package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the dates and the agency of letters, in the time zone of the office. An error is a problem (400) with its field. */
@ApplicationScoped
class LetterValidator {

    private static final int MAX_DAYS_AHEAD = 1_000;

    private final LetterRepository letters;
    private final OfficeTime office;
    private final Clock clock;

    LetterValidator(LetterRepository letters, OfficeTime office, Clock clock) {
        this.letters = letters;
        this.office = office;
        this.clock = clock;
    }

    /** @throws ProblemException 400 that points to every wrong field */
    void requireValid(LetterRegistration request, MatterSummary matter) {
        List<FieldError> errors = new ArrayList<>();
        if (request.agencyCode() != null && !matter.agencies().contains(request.agencyCode())) {
            errors.add(FieldError.of(
                    "agencyCode", "bukan instansi terkait laporan ini", "is not an agency of this matter"));
        }
        if (request.demand() != null && request.agencyCode() == null) {
            errors.add(FieldError.of(
                    "agencyCode", "wajib diisi untuk surat yang meminta jawaban", "is required with a demand"));
        }
        addErrors(errors, request);
        requireNone(errors);
    }

    /**
     * Checks a correction. The order of requests and summonses is that of their registration, so a correction makes no letter one
     * of them.
     *
     * @param answer the letter that answers this one, or null
     * @param answered the letter that this one shall answer: empty if there is no such letter, or none is named
     * @throws ProblemException 400 that points to every wrong field
     */
    void requireValid(Letter letter, LetterCorrection correction, @Nullable Letter answer, Optional<Letter> answered) {
        List<FieldError> errors = new ArrayList<>();
        addErrors(errors, correction.asRegistration(letter));
        LetterDemand demand = correction.demand();
        if (demand != null && letter.agencyCode() == null) {
            errors.add(FieldError.of("demand", "surat ini tidak menyebut instansi", "this letter names no agency"));
        }
        if (demand != letter.demand()
                && (demand == LetterDemand.SECOND_CLARIFICATION || demand == LetterDemand.SUMMONS)) {
            errors.add(FieldError.of(
                    "demand",
                    "tidak dapat dikoreksi menjadi " + demand + "; catat surat baru",
                    "cannot be corrected to " + demand + "; register a new letter"));
        }
        if (letter.isApprovedAnswer()) {
            addUnchangedError(errors, "sentAt", letter.sentAt(), correction.sentAt());
            addUnchangedError(errors, "answersLetterId", letter.answersLetterId(), correction.answersLetterId());
        } else if (correction.answersLetterId() != null) {
            answered.map(found -> answerError(letter.direction(), letter.agencyCode(), found))
                    .orElse(Optional.of(notAnswerable()))
                    .ifPresent(errors::add);
        }
        Instant sentAt = answer == null ? null : answer.sentAt();
        if (sentAt != null
                && correction.receivedAt() != null
                && correction.receivedAt().isAfter(sentAt)) {
            errors.add(FieldError.of("receivedAt", "tidak boleh sesudah jawabannya", "must not be after its answer"));
        }
        requireNone(errors);
    }

    private static void addUnchangedError(
            List<FieldError> errors, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            errors.add(FieldError.of(
                    field,
                    "tidak dapat dikoreksi pada jawaban yang disetujui",
                    "cannot be corrected in an approved answer"));
        }
    }

    /** Returns the error of a letter that cannot be answered by one of this direction and agency. */
    Optional<FieldError> answerError(LetterDirection direction, @Nullable String agencyCode, Letter answered) {
        if (answered.direction() == direction || !Objects.equals(answered.agencyCode(), agencyCode)) {
            return Optional.of(notAnswerable());
        }
        return answered.demand() == null
                ? Optional.empty()
                : Optional.of(FieldError.of(
                        "answersLetterId",
                        "dijawab dengan surat yang disetujui pimpinan instansi",
                        "is answered by a letter that the head of the agency approves"));
    }

    static FieldError notAnswerable() {
        return FieldError.of(
                "answersLetterId",
                "bukan surat dari arah lain, dengan instansi yang sama, pada laporan ini",
                "is not a letter of the other direction and the same agency in this matter");
    }

    private void addErrors(List<FieldError> errors, LetterRegistration request) {
        letterDateError(request.letterDate()).ifPresent(errors::add);
        if (request.direction() == LetterDirection.INBOUND) {
            addAbsentError(errors, "sentAt", request.sentAt());
            momentError("receivedAt", request.receivedAt(), request.letterDate())
                    .ifPresent(errors::add);
        } else {
            addAbsentError(errors, "receivedAt", request.receivedAt());
            addAbsentError(errors, "demand", request.demand());
            momentError("sentAt", request.sentAt(), request.letterDate()).ifPresent(errors::add);
        }
        addDemandErrors(errors, request);
    }

    private void addDemandErrors(List<FieldError> errors, LetterRegistration request) {
        LetterDemand demand = request.demand();
        if (demand == LetterDemand.SUMMONS) {
            addAbsentError(errors, "answerDueOn", request.answerDueOn());
            HearingRequest hearing = request.hearing();
            if (hearing == null) {
                errors.add(FieldError.of("hearing", "wajib diisi untuk panggilan", "is required for a summons"));
            } else {
                addReceiptError(errors, "hearing/at", office.at(hearing.at()).toLocalDate(), request);
            }
            return;
        }
        addAbsentError(errors, "hearing", request.hearing());
        if (demand == null) {
            addAbsentError(errors, "answerDueOn", request.answerDueOn());
            addAbsentError(errors, "follows", request.follows());
        } else if (request.answerDueOn() != null) {
            addReceiptError(errors, "answerDueOn", request.answerDueOn(), request);
        }
    }

    private void addReceiptError(List<FieldError> errors, String field, LocalDate day, LetterRegistration request) {
        if (request.receivedAt() == null) {
            // That is an error of its own.
            return;
        }
        LocalDate received = office.at(request.receivedAt()).toLocalDate();
        if (!day.isAfter(received) || day.isAfter(received.plusDays(MAX_DAYS_AHEAD))) {
            errors.add(FieldError.of(
                    field,
                    "harus sesudah tanggal diterima, paling jauh " + MAX_DAYS_AHEAD + " hari",
                    "must be after the receipt, within " + MAX_DAYS_AHEAD + " days"));
        }
    }

    /** @param hearingAt the hearing of the third summons */
    void requireValid(PoliceHelpRequest request, Instant hearingAt) {
        if (request.on().isAfter(office.today())) {
            throw invalid("on", "tidak boleh di masa depan", "must not be in the future");
        }
        if (request.on().isBefore(office.at(hearingAt).toLocalDate())) {
            throw invalid("on", "tidak boleh sebelum pemeriksaan", "must not be before the hearing");
        }
    }

    /** @param answered the letter that is answered */
    void requireValid(DispatchRequest request, Letter answered) {
        letterDateError(request.letterDate())
                .or(() -> momentError("sentAt", request.sentAt(), request.letterDate()))
                .ifPresent(error -> {
                    throw ProblemException.invalid(error);
                });
        Instant received = answered.receivedAt();
        if (received != null && request.sentAt().isBefore(received)) {
            throw invalid(
                    "sentAt", "tidak boleh sebelum suratnya diterima", "must not be before the receipt of the letter");
        }
        Instant approved = LetterAnswer.required(answered.answer()).approvedAt();
        // People note the dispatch to the minute.
        if (approved != null && request.sentAt().isBefore(approved.truncatedTo(ChronoUnit.MINUTES))) {
            throw invalid("sentAt", "tidak boleh sebelum disetujui", "must not be before the approval");
        }
    }

    /**
     * Compares with the letters of one agency: a letter to two agencies is registered once for each.
     *
     * @param agencyCode null for letters of no agency
     * @throws ProblemException 409 if the matter has a letter with this direction, agency and number
     */
    void requireUnregistered(UUID matterId, LetterDirection direction, @Nullable String agencyCode, String number) {
        if (letters.isRegistered(matterId, direction, agencyCode, number)) {
            throw LetterProblem.registered(number);
        }
    }

    private Optional<FieldError> letterDateError(LocalDate date) {
        if (date.isAfter(office.today())) {
            return Optional.of(FieldError.of("letterDate", "tidak boleh di masa depan", "must not be in the future"));
        }
        return date.isBefore(WorkingCalendar.FIRST_DAY)
                ? Optional.of(FieldError.of(
                        "letterDate",
                        "tidak boleh sebelum " + WorkingCalendar.FIRST_DAY,
                        "must not be before " + WorkingCalendar.FIRST_DAY))
                : Optional.empty();
    }

    private Optional<FieldError> momentError(String field, @Nullable Instant at, LocalDate letterDate) {
        if (at == null) {
            return Optional.of(FieldError.of(field, "wajib diisi", "is required"));
        }
        if (at.isAfter(clock.instant())) {
            return Optional.of(FieldError.of(field, "tidak boleh di masa depan", "must not be in the future"));
        }
        // A date in the future is an error of its own.
        return office.at(at).toLocalDate().isBefore(letterDate) && !letterDate.isAfter(office.today())
                ? Optional.of(FieldError.of(
                        field, "tidak boleh sebelum tanggal surat", "must not be before the date of the letter"))
                : Optional.empty();
    }

    private static void addAbsentError(List<FieldError> errors, String field, @Nullable Object value) {
        if (value != null) {
            errors.add(FieldError.of(field, "tidak berlaku untuk surat ini", "does not apply to this letter"));
        }
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static ProblemException invalid(String field, String id, String en) {
        return ProblemException.invalid(FieldError.of(field, id, en));
    }
}
