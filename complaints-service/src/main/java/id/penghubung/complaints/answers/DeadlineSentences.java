package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.AgencyDeadlineState;
import id.penghubung.events.DeadlineCalculation;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains the calculation of a due date in sentences, with its days in the zone of the office. */
@ApplicationScoped
class DeadlineSentences {

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

    private final OfficeTime office;

    DeadlineSentences(OfficeTime office) {
        this.office = office;
    }

    /**
     * Returns the explanation of a due date; an empty text if the event had none.
     *
     * @param state state of a deadline of the agency; null for a deadline of the complaint itself
     */
    String of(AnnouncedDeadline deadline, @Nullable AgencyDeadlineState state, Locale language) {
        DeadlineCalculation calculation = deadline.calculation();
        if (calculation == null) {
            Text stored = deadline.text();
            return stored == null ? "" : stored.in(language);
        }
        return Languages.isEnglish(language)
                ? english(deadline, calculation, state)
                : indonesian(deadline, calculation, state);
    }

    private String indonesian(AnnouncedDeadline deadline, DeadlineCalculation of, @Nullable AgencyDeadlineState state) {
        Locale language = Languages.INDONESIAN;
        List<String> parts = new ArrayList<>();
        parts.add("%d %s (%s), dihitung sejak %s%s."
                .formatted(
                        of.amount(),
                        switch (of.unit()) {
                            case "WORKING_DAY" -> "hari kerja";
                            case "CALENDAR_DAY" -> "hari kalender";
                            default -> "jam";
                        },
                        of.basis(),
                        switch (of.countedFrom()) {
                            case "RECEIVED" -> "diterima, ";
                            case "COMPLETE" -> "lengkap, ";
                            case "SENT" -> "dikirim, ";
                            default -> "";
                        },
                        start(of, language, "hari itu sendiri tidak dihitung")));
        notCounted(of, "%d akhir pekan", "%d libur nasional", "%d cuti bersama", "%d hari tutup kantor")
                .ifPresent(days -> parts.add("Tidak dihitung: " + days + "."));
        if (of.suspensions() != null) {
            parts.add("Waktu menunggu pelapor dikembalikan: %s dalam %d kali penangguhan."
                    .formatted(givenBack(of, "%d hari %d jam %d menit"), of.suspensions()));
        }
        if (of.previousDueAt() != null) {
            parts.add("Sebelumnya jatuh tempo %s%s."
                    .formatted(day(of.previousDueAt(), language), because(of, "; dipindahkan karena ")));
        }
        String due = state == AgencyDeadlineState.SUSPENDED
                ? "Waktu berhenti selama perangkat daerah menunggu keterangan Anda;"
                        + " jatuh tempo %s mundur selama waktu itu."
                : "Jatuh tempo %s.";
        parts.add(due.formatted(moment(deadline.dueAt(), language)));
        if (of.provisional() != null) {
            parts.add("Sementara: hari libur tahun berikutnya belum ditetapkan.");
        }
        return String.join(" ", parts);
    }

    private String english(AnnouncedDeadline deadline, DeadlineCalculation of, @Nullable AgencyDeadlineState state) {
        Locale language = Languages.ENGLISH;
        List<String> parts = new ArrayList<>();
        parts.add("%d %s (%s), counted from %s%s."
                .formatted(
                        of.amount(),
                        switch (of.unit()) {
                            case "WORKING_DAY" -> "working days";
                            case "CALENDAR_DAY" -> "calendar days";
                            default -> "hours";
                        },
                        of.basis(),
                        switch (of.countedFrom()) {
                            case "RECEIVED" -> "the receipt, ";
                            case "COMPLETE" -> "completeness, ";
                            case "SENT" -> "the dispatch, ";
                            default -> "";
                        },
                        start(of, language, "that day itself is not counted")));
        notCounted(
                        of,
                        "%d weekend days",
                        "%d national holidays",
                        "%d days of joint leave",
                        "%d days on which the office is closed")
                .ifPresent(days -> parts.add("Not counted: " + days + "."));
        if (of.suspensions() != null) {
            parts.add("Time spent waiting for the reporter was given back: %s in %d suspensions."
                    .formatted(givenBack(of, "%d days %d hours %d minutes"), of.suspensions()));
        }
        if (of.previousDueAt() != null) {
            parts.add("Before, it was due %s%s."
                    .formatted(day(of.previousDueAt(), language), because(of, "; moved because of ")));
        }
        String due = state == AgencyDeadlineState.SUSPENDED
                ? "The time is stopped while the agency waits for your information;"
                        + " the due date %s moves by that time."
                : "Due %s.";
        parts.add(due.formatted(moment(deadline.dueAt(), language)));
        if (of.provisional() != null) {
            parts.add("Provisional: the holidays of the next year are not decreed yet.");
        }
        return String.join(" ", parts);
    }

    /** Describes the start: hours count from its second, days from the next day. */
    private String start(DeadlineCalculation of, Locale language, String notCounted) {
        return of.unit().equals("HOUR")
                ? moment(of.startedAt(), language)
                : day(of.startedAt(), language) + "; " + notCounted;
    }

    private static Optional<String> notCounted(
            DeadlineCalculation of, String weekend, String holiday, String leave, String closed) {
        List<String> days = Stream.of(
                        counted(weekend, of.weekendDays()),
                        counted(holiday, of.holidays()),
                        counted(leave, of.jointLeaveDays()),
                        counted(closed, of.closedDays()))
                .flatMap(List::stream)
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", days));
    }

    private static List<String> counted(String words, @Nullable Integer number) {
        return number == null ? List.of() : List.of(words.formatted(number));
    }

    private static String givenBack(DeadlineCalculation of, String pattern) {
        int minutes = of.givenBackMinutes() == null ? 0 : of.givenBackMinutes();
        int perDay = of.minutesPerDay() == null ? MINUTES_OF_A_DAY : of.minutesPerDay();
        int rest = minutes % perDay;
        return pattern.formatted(minutes / perDay, rest / MINUTES_OF_AN_HOUR, rest % MINUTES_OF_AN_HOUR);
    }

    private static String because(DeadlineCalculation of, String words) {
        return of.ruleChange() == null ? "" : words + of.ruleChange();
    }

    private String day(Instant at, Locale language) {
        return format("EEEE, d MMMM uuuu", at, language);
    }

    private String moment(Instant at, Locale language) {
        return format("EEEE, d MMMM uuuu, HH:mm:ss", at, language);
    }

    private String format(String pattern, Instant at, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(office.at(at));
    }
}
