package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A stored version of a special day. */
@Entity
@Table(name = "special_day")
class SpecialDayEntry extends KnownEntry {

    @Column(updatable = false)
    private String calendarCode;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private boolean worked;

    @Column(updatable = false)
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected SpecialDayEntry() {}

    SpecialDayEntry(String calendarCode, LocalDate day, SpecialDay special, Instant knownFrom) {
        super(knownFrom);
        this.calendarCode = calendarCode;
        this.day = day;
        this.worked = special.worked();
        this.reason = special.reason();
    }

    String calendarCode() {
        return calendarCode;
    }

    LocalDate day() {
        return day;
    }

    SpecialDay special() {
        return new SpecialDay(worked, reason);
    }
}
