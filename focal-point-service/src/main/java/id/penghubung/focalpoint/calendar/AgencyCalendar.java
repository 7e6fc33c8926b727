package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The stored calendar of an agency. */
@Entity
@Table(name = "agency_calendar")
class AgencyCalendar {

    @Id
    private String agencyCode;

    private String calendarCode;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgencyCalendar() {}

    AgencyCalendar(String agencyCode, String calendarCode) {
        this.agencyCode = agencyCode;
        this.calendarCode = calendarCode;
    }

    String agencyCode() {
        return agencyCode;
    }

    String calendarCode() {
        return calendarCode;
    }

    void assign(String newCalendarCode) {
        calendarCode = newCalendarCode;
    }

    /** Returns the version for the ETag. It starts at 1, because 0 means "never set". */
    long shownVersion() {
        return version + 1;
    }
}
