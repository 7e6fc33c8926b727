package id.penghubung.focalpoint.calendar;

import java.util.Map;

/** All calendars as they stand, and who works by which. */
public final class CalendarSnapshot {

    private final Map<String, WorkingCalendar> calendars;
    private final Map<String, String> codeOfAgency;

    public CalendarSnapshot(Map<String, WorkingCalendar> calendars, Map<String, String> codeOfAgency) {
        this.calendars = Map.copyOf(calendars);
        this.codeOfAgency = Map.copyOf(codeOfAgency);
    }

    /** The calendar that an agency works by. */
    public WorkingCalendar ofAgency(String agencyCode) {
        return of(codeOfAgency.getOrDefault(agencyCode, CalendarDefinition.OFFICE));
    }

    /** @throws IllegalArgumentException where there is no such calendar */
    public WorkingCalendar of(String code) {
        WorkingCalendar calendar = calendars.get(code);
        if (calendar == null) {
            throw new IllegalArgumentException("There is no calendar " + code);
        }
        return calendar;
    }
}
