package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stored version of a holiday, with the period in which it was known. Only the end of this period is changed. */
@Entity
@Table(name = "holiday")
class HolidayEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private HolidayKind kind;

    @Column(updatable = false)
    private boolean estimated;

    @Column(updatable = false)
    private @Nullable String name;

    @Column(updatable = false)
    private @Nullable String decree;

    @Column(updatable = false)
    private Instant knownFrom;

    private @Nullable Instant knownUntil;

    @SuppressWarnings("NullAway.Init")
    protected HolidayEntry() {}

    HolidayEntry(LocalDate day, Holiday holiday, boolean estimated, @Nullable String decree, Instant knownFrom) {
        this.day = day;
        this.year = day.getYear();
        this.kind = holiday.kind();
        this.estimated = estimated;
        this.name = holiday.name();
        this.decree = decree;
        this.knownFrom = knownFrom;
    }

    LocalDate day() {
        return day;
    }

    Holiday holiday() {
        return new Holiday(kind, name);
    }

    long version() {
        return id == null ? 0 : id;
    }

    void endAt(Instant at) {
        knownUntil = at;
    }

    HolidayView view() {
        return new HolidayView(day, kind, name, decree, estimated ? Boolean.TRUE : null);
    }
}
