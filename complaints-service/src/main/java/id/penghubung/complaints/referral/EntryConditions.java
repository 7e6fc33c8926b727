package id.penghubung.complaints.referral;

import static id.penghubung.complaints.referral.CheckedCondition.met;
import static id.penghubung.complaints.referral.CheckedCondition.notMet;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.complaint.DayText;
import id.penghubung.complaints.complaint.ReferralGround;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks and explains the conditions under which a complaint can be referred to the Ombudsman. */
@ApplicationScoped
class EntryConditions {

    private static final int MAX_AGE_YEARS = 2;

    private final OfficeTime office;

    EntryConditions(OfficeTime office) {
        this.office = office;
    }

    /**
     * Checks all conditions.
     *
     * @param notBeforeCourt the statement of the reporter; null if it is not made yet
     */
    List<CheckedCondition> check(Complaint complaint, @Nullable Boolean notBeforeCourt) {
        return List.of(
                complainedToAgency(complaint), notSettled(complaint), withinTwoYears(complaint), court(notBeforeCourt));
    }

    /** Returns the reason why the complaint can be referred; empty while the agency may still answer in time. */
    Optional<ReferralGround> ground(Complaint complaint) {
        return switch (complaint.status()) {
            case RESPONDED, CLOSED ->
                complaint.answer().isAccepted() ? Optional.empty() : Optional.of(ReferralGround.UNSATISFACTORY_ANSWER);
            case WITHDRAWN, ARCHIVED -> Optional.empty();
            case SUBMITTED, IN_TRIAGE, FORWARDED, IN_PROGRESS, NEEDS_INFORMATION ->
                complaint.progress().overdueSince(now()).map(since -> ReferralGround.OVERDUE);
        };
    }

    private static CheckedCondition complainedToAgency(Complaint complaint) {
        EntryCondition condition = EntryCondition.COMPLAINED_TO_AGENCY;
        if (!complaint.progress().wasAssigned()) {
            return notMet(
                    condition,
                    "Laporan belum diteruskan kepada instansi yang bertanggung jawab.",
                    "The complaint has not been forwarded to the responsible agency yet.");
        }
        String agency = complaint.agencyName();
        return agency == null
                ? met(
                        condition,
                        "Laporan sudah diteruskan kepada instansi.",
                        "The complaint was forwarded to an agency.")
                : met(
                        condition,
                        "Laporan sudah diteruskan kepada " + agency + ".",
                        "The complaint was forwarded to " + agency + ".");
    }

    private CheckedCondition notSettled(Complaint complaint) {
        EntryCondition condition = EntryCondition.NOT_SETTLED;
        Optional<ReferralGround> ground = ground(complaint);
        if (ground.isEmpty()) {
            return stillInTime(complaint);
        }
        return switch (ground.get()) {
            case OVERDUE -> {
                Text since =
                        DayText.of(day(complaint.progress().overdueSince(now()).orElseThrow()));
                yield met(
                        condition,
                        "Instansi belum menjawab, dan batas waktunya lewat pada " + since.id() + ".",
                        "The agency has not answered, and its time limit passed on " + since.en() + ".");
            }
            case UNSATISFACTORY_ANSWER ->
                complaint.answer().isConfirmedBySuperior()
                        ? met(
                                condition,
                                "Atasan sudah memeriksa jawaban instansi, dan jawaban itu tetap berlaku.",
                                "The superior has looked at the answer, and it stands.")
                        : complaint.answer().isUpheld()
                                ? met(
                                        condition,
                                        "Anda menyanggah jawaban instansi, dan instansi mempertahankannya.",
                                        "You disputed the answer, and the agency upheld it.")
                                : met(
                                        condition,
                                        "Instansi sudah menjawab; dengan merujuk laporan, Anda menyatakan jawaban itu tidak memuaskan.",
                                        "The agency has answered; by the referral you state that the answer is unsatisfactory.");
        };
    }

    private CheckedCondition stillInTime(Complaint complaint) {
        EntryCondition condition = EntryCondition.NOT_SETTLED;
        if (complaint.status() == ComplaintStatus.WITHDRAWN || complaint.status() == ComplaintStatus.ARCHIVED) {
            return notMet(
                    condition, "Laporan sudah dicabut atau diarsipkan.", "The complaint is withdrawn or archived.");
        }
        if (complaint.answer().isAccepted()) {
            return notMet(condition, "Anda sudah menerima jawaban instansi.", "You accepted the answer of the agency.");
        }
        Instant due = complaint.resolutionDueAt();
        if (due == null || !now().isBefore(due)) {
            return notMet(
                    condition,
                    "Instansi masih dalam batas waktu untuk menjawab.",
                    "The agency may still answer in time.");
        }
        Text lastDay = DayText.of(day(due));
        return notMet(
                condition,
                "Instansi masih dapat menjawab sampai " + lastDay.id() + ".",
                "The agency may still answer until " + lastDay.en() + ".");
    }

    /** The day of the event is the day of the incident; without one, the day of the complaint is the latest possible. */
    private CheckedCondition withinTwoYears(Complaint complaint) {
        LocalDate incident = complaint.details().incidentDate();
        LocalDate day = incident == null ? day(complaint.submittedAt()) : incident;
        Text dayText = DayText.of(day);
        Text event = incident == null
                ? Text.of(
                        "Tanggal kejadian tidak diisi; dihitung dari tanggal laporan, " + dayText.id(),
                        "No day of the event was given; counted from the day of the complaint, " + dayText.en())
                : Text.of("Kejadiannya pada " + dayText.id(), "The event was on " + dayText.en());
        LocalDate last = day.plusYears(MAX_AGE_YEARS);
        Text lastDay = DayText.of(last);
        EntryCondition condition = EntryCondition.WITHIN_TWO_YEARS;
        return office.today().isAfter(last)
                ? notMet(
                        condition,
                        event.id() + ", lebih dari dua tahun lalu.",
                        event.en() + ", more than two years ago.")
                : met(
                        condition,
                        event.id() + "; dapat dirujuk sampai " + lastDay.id() + ".",
                        event.en() + "; a referral is possible until " + lastDay.en() + ".");
    }

    private static CheckedCondition court(@Nullable Boolean notBeforeCourt) {
        EntryCondition condition = EntryCondition.NOT_BEFORE_COURT;
        if (notBeforeCourt == null) {
            return new CheckedCondition(
                    condition,
                    ConditionState.TO_BE_STATED,
                    Text.of(
                            "Nyatakan dalam rujukan (notBeforeCourt) bahwa perkaranya tidak sedang diperiksa pengadilan.",
                            "State with the referral (notBeforeCourt) that the dispute is not before a court."));
        }
        return notBeforeCourt
                ? met(
                        condition,
                        "Pelapor menyatakan perkaranya tidak sedang diperiksa pengadilan.",
                        "The reporter states that the dispute is not before a court.")
                : notMet(
                        condition,
                        "Perkara yang sedang diperiksa pengadilan tidak diperiksa Ombudsman.",
                        "The Ombudsman does not examine a dispute that is before a court.");
    }

    private Instant now() {
        return office.now().toInstant();
    }

    private LocalDate day(Instant instant) {
        return office.at(instant).toLocalDate();
    }
}
