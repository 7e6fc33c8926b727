package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.DayKind;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay.Outcome;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes in a few sentences, in Indonesian and English, how a deadline was calculated. */
final class DeadlineExplanationText {

    private static final Locale INDONESIAN = Locale.of("id");

    private final Deadline deadline;
    private final WorkingCalendar calendar;
    private final List<CountedDay> days;
    private final List<Suspension> suspensions;
    private final List<DeadlineMoveView> moves;
    private final List<DeadlineClassChangeView> classChanges;
    private final DeadlineCalculator calculator;
    private final Instant now;

    DeadlineExplanationText(
            Deadline deadline,
            WorkingCalendar calendar,
            List<CountedDay> days,
            List<Suspension> suspensions,
            List<DeadlineMoveView> moves,
            List<DeadlineClassChangeView> classChanges,
            DeadlineCalculator calculator,
            Instant now) {
        this.deadline = deadline;
        this.calendar = calendar;
        this.days = days;
        this.suspensions = suspensions;
        this.moves = moves;
        this.classChanges = classChanges;
        this.calculator = calculator;
        this.now = now;
    }

    DeadlineExplanationView.Sentence sentence() {
        return new DeadlineExplanationView.Sentence(indonesian(), english());
    }

    private String indonesian() {
        List<String> parts = new ArrayList<>();
        parts.add("%d %s (%s), dihitung sejak %s%s."
                .formatted(
                        deadline.budget().amount(),
                        switch (deadline.budget().unit()) {
                            case WORKING_DAY -> "hari kerja";
                            case CALENDAR_DAY -> "hari kalender";
                            case HOUR -> "jam";
                        },
                        deadline.basis(),
                        switch (deadline.startEvent()) {
                            case RECEIVED -> "diterima, ";
                            case COMPLETE -> "lengkap, ";
                            case SENT -> "dikirim, ";
                            case ROUTED -> "";
                        },
                        start(INDONESIAN, "hari itu sendiri tidak dihitung")));
        String notWorked = notWorked(List.of("akhir pekan", "libur nasional", "cuti bersama", "hari tutup kantor"));
        if (!notWorked.isEmpty()) {
            parts.add("Tidak dihitung: " + notWorked + ".");
        }
        if (!suspensions.isEmpty()) {
            parts.add("Waktu menunggu pelapor dikembalikan: %s dalam %d kali penangguhan."
                    .formatted(duration(givenBack(), "hari", "jam", "menit"), suspensions.size()));
        }
        classChanges.forEach(change -> parts.add(
                "Kelas dikoreksi pada %s%s: sebelumnya %s dengan jatuh tempo %s, sekarang %s dengan jatuh tempo %s, dihitung sejak awal yang sama."
                        .formatted(
                                date(change.changedAt(), INDONESIAN),
                                change.reason() == null ? "" : " karena " + change.reason(),
                                change.previousBasis(),
                                date(change.previousDueAt(), INDONESIAN),
                                change.newBasis(),
                                date(change.newDueAt(), INDONESIAN))));
        moves.forEach(move -> parts.add("Dipindahkan dari %s ke %s karena %s."
                .formatted(date(move.previousDueAt(), INDONESIAN), date(move.newDueAt(), INDONESIAN), move.reason())));
        parts.add(
                deadline.isSuspended()
                        ? "Waktu sedang berhenti; tersisa %s."
                                .formatted(duration(calculator.remaining(now), "hari", "jam", "menit"))
                        : "Jatuh tempo %s.".formatted(moment(deadline.view().dueAt(), INDONESIAN)));
        if (deadline.view().provisional() != null) {
            parts.add("Sementara: hari libur tahun berikutnya belum ditetapkan.");
        }
        return String.join(" ", parts);
    }

    private String english() {
        List<String> parts = new ArrayList<>();
        parts.add("%d %s (%s), counted from %s%s."
                .formatted(
                        deadline.budget().amount(),
                        switch (deadline.budget().unit()) {
                            case WORKING_DAY -> "working days";
                            case CALENDAR_DAY -> "calendar days";
                            case HOUR -> "hours";
                        },
                        deadline.basis(),
                        switch (deadline.startEvent()) {
                            case RECEIVED -> "the receipt, ";
                            case COMPLETE -> "completeness, ";
                            case SENT -> "the dispatch, ";
                            case ROUTED -> "";
                        },
                        start(Locale.ENGLISH, "that day itself is not counted")));
        String notWorked = notWorked(List.of(
                "weekend days", "national holidays", "days of joint leave", "days on which the office is closed"));
        if (!notWorked.isEmpty()) {
            parts.add("Not counted: " + notWorked + ".");
        }
        if (!suspensions.isEmpty()) {
            parts.add("Time spent waiting for the reporter was given back: %s in %d suspensions."
                    .formatted(duration(givenBack(), "days", "hours", "minutes"), suspensions.size()));
        }
        classChanges.forEach(change -> parts.add(
                "The class was corrected on %s%s: before, %s, due %s; now, %s, due %s, counted from the same start."
                        .formatted(
                                date(change.changedAt(), Locale.ENGLISH),
                                change.reason() == null ? "" : " because of " + change.reason(),
                                change.previousBasis(),
                                date(change.previousDueAt(), Locale.ENGLISH),
                                change.newBasis(),
                                date(change.newDueAt(), Locale.ENGLISH))));
        moves.forEach(move -> parts.add("Moved from %s to %s because of %s."
                .formatted(
                        date(move.previousDueAt(), Locale.ENGLISH),
                        date(move.newDueAt(), Locale.ENGLISH),
                        move.reason())));
        parts.add(
                deadline.isSuspended()
                        ? "The deadline is suspended; %s are left."
                                .formatted(duration(calculator.remaining(now), "days", "hours", "minutes"))
                        : "Due %s.".formatted(moment(deadline.view().dueAt(), Locale.ENGLISH)));
        if (deadline.view().provisional() != null) {
            parts.add("Provisional: the holidays of the next year are not decreed yet.");
        }
        return String.join(" ", parts);
    }

    /** Describes the start: hours count from its second, days from the next day. */
    private String start(Locale language, String notCounted) {
        return deadline.budget().unit() == DeadlineUnit.HOUR
                ? moment(deadline.startedAt(), language)
                : date(deadline.startedAt(), language) + "; " + notCounted;
    }

    private String notWorked(List<String> words) {
        List<DayKind> kinds = List.of(DayKind.WEEKEND, DayKind.NATIONAL_HOLIDAY, DayKind.JOINT_LEAVE, DayKind.CLOSED);
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            DayKind kind = kinds.get(i);
            long number = days.stream()
                    .filter(day ->
                            day.outcome() == Outcome.NOT_WORKED && day.day().kind() == kind)
                    .count();
            if (number > 0) {
                counts.add(number + " " + words.get(i));
            }
        }
        return String.join(", ", counts);
    }

    private long givenBack() {
        return suspensions.stream()
                .mapToLong(suspension -> calculator.givenBack(suspension, now))
                .sum();
    }

    /** Formats a duration. A day is one unit of the budget: a working day of eight hours is shown as one day. */
    private String duration(long seconds, String days, String hours, String minutes) {
        long perDay = deadline.budget().unit() == DeadlineUnit.HOUR ? 86_400 : calculator.secondsPerUnit();
        return "%d %s %d %s %d %s"
                .formatted(
                        seconds / perDay,
                        days,
                        seconds % perDay / 3_600,
                        hours,
                        seconds % perDay % 3_600 / 60,
                        minutes);
    }

    private String date(Instant at, Locale language) {
        return format("EEEE, d MMMM uuuu", at, language);
    }

    private String moment(Instant at, Locale language) {
        return format("EEEE, d MMMM uuuu, HH:mm:ss", at, language);
    }

    private String format(String pattern, Instant at, Locale language) {
        TemporalAccessor local = at.atZone(calendar.zone());
        return DateTimeFormatter.ofPattern(pattern, language).format(local);
    }
}
