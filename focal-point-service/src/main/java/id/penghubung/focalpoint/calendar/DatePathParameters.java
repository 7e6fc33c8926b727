package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Parses days and years in paths. Values outside the calendar, or without the format of a date, are not found (404). */
final class DatePathParameters {

    private DatePathParameters() {}

    static int year(String year) {
        return date(year + "-01-01").getYear();
    }

    static LocalDate date(String date) {
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.isBefore(WorkingCalendar.FIRST_DAY) || day.isAfter(WorkingCalendar.LAST_DAY)) {
                throw ProblemException.notFound();
            }
            return day;
        } catch (DateTimeException invalid) {
            throw ProblemException.notFound();
        }
    }
}
