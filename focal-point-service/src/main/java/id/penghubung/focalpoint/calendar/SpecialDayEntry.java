package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stored version of a special day, with the period in which it was known. Only the end of this period is changed. */
@Entity
@Table(name = "special_day")
class SpecialDayEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private String calendarCode;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private boolean worked;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private Instant knownFrom;

    private @Nullable Instant knownUntil;

    @SuppressWarnings("NullAway.Init")
    protected SpecialDayEntry() {}

    SpecialDayEntry(String calendarCode, LocalDate day, SpecialDay special, Instant knownFrom) {
        this.calendarCode = calendarCode;
        this.day = day;
        this.worked = special.worked();
        this.reason = special.reason();
        this.knownFrom = knownFrom;
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

    long version() {
        return id == null ? 0 : id;
    }

    void endAt(Instant at) {
        knownUntil = at;
    }
}
