package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** By which calendar an agency works. */
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

    /** From 1, so that 0 stands for "never set". */
    long shownVersion() {
        return version + 1;
    }
}
