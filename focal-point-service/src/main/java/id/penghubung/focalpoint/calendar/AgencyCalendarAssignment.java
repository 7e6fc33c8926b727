package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Assignment of a working calendar to an agency. */
@Entity
@Table(name = "agency_calendar")
class AgencyCalendarAssignment {

    @Id
    private String agencyCode;

    private String calendarCode;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgencyCalendarAssignment() {}

    AgencyCalendarAssignment(String agencyCode, String calendarCode) {
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
    long etagVersion() {
        return version + 1;
    }
}
