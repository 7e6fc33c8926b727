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
import java.util.Objects;
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

    void requireValid(LetterRegistration request, MatterSummary matter) {
        requireLetterDate(request.letterDate());
        if (request.direction() == LetterDirection.INBOUND) {
            requireAbsent("sentAt", request.sentAt());
            requireMoment("receivedAt", request.receivedAt(), request.letterDate());
        } else {
            requireAbsent("receivedAt", request.receivedAt());
            requireAbsent("demand", request.demand());
            requireMoment("sentAt", request.sentAt(), request.letterDate());
        }
        if (request.agencyCode() != null && !matter.agencies().contains(request.agencyCode())) {
            throw invalid("agencyCode", "bukan instansi terkait laporan ini", "is not an agency of this matter");
        }
        requireValidDemand(request);
    }

    private void requireValidDemand(LetterRegistration request) {
        LetterDemand demand = request.demand();
        if (demand != LetterDemand.SUMMONS) {
            requireAbsent("hearing", request.hearing());
        }
        if (demand == null) {
            requireAbsent("answerDueOn", request.answerDueOn());
            requireAbsent("follows", request.follows());
            return;
        }
        if (request.agencyCode() == null) {
            throw invalid("agencyCode", "wajib diisi untuk surat yang meminta jawaban", "is required with a demand");
        }
        if (demand == LetterDemand.SUMMONS) {
            requireAbsent("answerDueOn", request.answerDueOn());
            requireValidHearing(request);
            return;
        }
        if (request.answerDueOn() == null) {
            if (demand.needsDueDate()) {
                throw invalid("answerDueOn", "wajib diisi untuk " + demand, "is required for " + demand);
            }
            return;
        }
        requireAfterReceipt("answerDueOn", request.answerDueOn(), request);
    }

    private void requireValidHearing(LetterRegistration request) {
        HearingRequest hearing = request.hearing();
        if (hearing == null) {
            throw invalid("hearing", "wajib diisi untuk panggilan", "is required for a summons");
        }
        requireAfterReceipt("hearing/at", office.at(hearing.at()).toLocalDate(), request);
    }

    private void requireAfterReceipt(String field, LocalDate day, LetterRegistration request) {
        LocalDate received =
                office.at(Objects.requireNonNull(request.receivedAt())).toLocalDate();
        if (!day.isAfter(received) || day.isAfter(received.plusDays(MAX_DAYS_AHEAD))) {
            throw invalid(
                    field,
                    "harus sesudah tanggal diterima, paling jauh " + MAX_DAYS_AHEAD + " hari",
                    "must be after the receipt, within " + MAX_DAYS_AHEAD + " days");
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
        requireLetterDate(request.letterDate());
        requireMoment("sentAt", request.sentAt(), request.letterDate());
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

    private void requireLetterDate(LocalDate date) {
        if (date.isAfter(office.today())) {
            throw invalid("letterDate", "tidak boleh di masa depan", "must not be in the future");
        }
        if (date.isBefore(WorkingCalendar.FIRST_DAY)) {
            throw invalid(
                    "letterDate",
                    "tidak boleh sebelum " + WorkingCalendar.FIRST_DAY,
                    "must not be before " + WorkingCalendar.FIRST_DAY);
        }
    }

    private void requireMoment(String field, @Nullable Instant at, LocalDate letterDate) {
        if (at == null) {
            throw invalid(field, "wajib diisi", "is required");
        }
        if (at.isAfter(clock.instant())) {
            throw invalid(field, "tidak boleh di masa depan", "must not be in the future");
        }
        if (office.at(at).toLocalDate().isBefore(letterDate)) {
            throw invalid(field, "tidak boleh sebelum tanggal surat", "must not be before the date of the letter");
        }
    }

    private static void requireAbsent(String field, @Nullable Object value) {
        if (value != null) {
            throw invalid(field, "tidak berlaku untuk surat ini", "does not apply to this letter");
        }
    }

    private static ProblemException invalid(String field, String id, String en) {
        return ProblemException.invalid(FieldError.of(field, id, en));
    }
}
