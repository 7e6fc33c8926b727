package id.penghubung.focalpoint.calendar;

import java.util.Map;

/** An immutable snapshot of all calendars and of their assignment to agencies. */
public final class CalendarSnapshot {

    private final Map<String, WorkingCalendar> calendars;
    private final Map<String, String> codeOfAgency;

    public CalendarSnapshot(Map<String, WorkingCalendar> calendars, Map<String, String> codeOfAgency) {
        this.calendars = Map.copyOf(calendars);
        this.codeOfAgency = Map.copyOf(codeOfAgency);
    }

    /** Returns the calendar of an agency. */
    public WorkingCalendar ofAgency(String agencyCode) {
        return of(codeOfAgency.getOrDefault(agencyCode, CalendarDefinition.OFFICE));
    }

    /** @throws IllegalArgumentException if there is no such calendar */
    public WorkingCalendar of(String code) {
        WorkingCalendar calendar = calendars.get(code);
        if (calendar == null) {
            throw new IllegalArgumentException("There is no calendar " + code);
        }
        return calendar;
    }
}
