package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stored version of a holiday. */
@Entity
@Table(name = "holiday")
class HolidayEntry extends KnownEntry {

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

    @SuppressWarnings("NullAway.Init")
    protected HolidayEntry() {}

    HolidayEntry(LocalDate day, Holiday holiday, boolean estimated, @Nullable String decree, Instant knownFrom) {
        super(knownFrom);
        this.day = day;
        this.year = day.getYear();
        this.kind = holiday.kind();
        this.estimated = estimated;
        this.name = holiday.name();
        this.decree = decree;
    }

    LocalDate day() {
        return day;
    }

    Holiday holiday() {
        return new Holiday(kind, name);
    }

    HolidayView view() {
        return new HolidayView(day, kind, name, decree, estimated ? Boolean.TRUE : null);
    }
}
