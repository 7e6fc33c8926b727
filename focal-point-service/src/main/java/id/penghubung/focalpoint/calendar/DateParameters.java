package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Parses days and years in requests. In a path, one that is no day of the calendar is not found (404); in a query, it is
 * invalid (400).
 */
public final class DateParameters {

    private static final int LAST_YEAR = 9999;

    private DateParameters() {}

    static int yearOfPath(String year) {
        return dayOfPath(year + "-01-01").getYear();
    }

    static LocalDate dayOfPath(String given) {
        return parse(given).filter(DateParameters::isInCalendar).orElseThrow(ProblemException::notFound);
    }

    /** Parses a query parameter that must be a day of the calendar. */
    public static LocalDate calendarDayOfQuery(String parameter, String given) {
        return parse(given).filter(DateParameters::isInCalendar).orElseThrow(() -> invalid(parameter));
    }

    /** Parses a query parameter that may be any day of the years 1 to 9999: the database cannot compare with later ones. */
    public static LocalDate dayOfQuery(String parameter, String given) {
        return parse(given).filter(DateParameters::isStorable).orElseThrow(() -> invalid(parameter));
    }

    private static Optional<LocalDate> parse(String given) {
        try {
            return Optional.of(LocalDate.parse(given));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static boolean isInCalendar(LocalDate day) {
        return !day.isBefore(WorkingCalendar.FIRST_DAY) && !day.isAfter(WorkingCalendar.LAST_DAY);
    }

    private static boolean isStorable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    private static ProblemException invalid(String parameter) {
        return ProblemException.invalid(new FieldError(
                "?" + parameter, Text.of("harus tanggal seperti 2026-11-20", "must be a date such as 2026-11-20")));
    }
}
