package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A year whose holidays are decreed. Years without a row are provisional. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    private int year;

    private String source;

    @Column(updatable = false)
    private Instant knownFrom;

    @SuppressWarnings("NullAway.Init")
    protected CalendarYear() {}

    CalendarYear(int year, String source, Instant knownFrom) {
        this.year = year;
        this.source = source;
        this.knownFrom = knownFrom;
    }

    int year() {
        return year;
    }

    String source() {
        return source;
    }
}
