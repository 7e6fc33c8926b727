package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stored version of a calendar, with the period in which it was known. Only the end of this period is changed. */
@Entity
@Table(name = "work_calendar")
class CalendarEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int[] weekdays;

    @Column(updatable = false)
    private boolean holidaysWorked;

    @Column(updatable = false)
    private boolean jointLeaveWorked;

    @Column(updatable = false)
    private @Nullable LocalTime opens;

    @Column(updatable = false)
    private @Nullable LocalTime closes;

    @Column(updatable = false)
    private Instant knownFrom;

    private @Nullable Instant knownUntil;

    @SuppressWarnings("NullAway.Init")
    protected CalendarEntry() {}

    CalendarEntry(CalendarDefinition definition, Instant knownFrom) {
        this.code = definition.code();
        this.name = definition.name();
        this.weekdays = definition.weekdays().stream()
                .mapToInt(DayOfWeek::getValue)
                .sorted()
                .toArray();
        this.holidaysWorked = definition.holidaysWorked();
        this.jointLeaveWorked = definition.jointLeaveWorked();
        this.opens = definition.hours() == null ? null : definition.hours().opens();
        this.closes = definition.hours() == null ? null : definition.hours().closes();
        this.knownFrom = knownFrom;
    }

    String code() {
        return code;
    }

    long version() {
        return id == null ? 0 : id;
    }

    void endAt(Instant at) {
        knownUntil = at;
    }

    CalendarDefinition definition() {
        return new CalendarDefinition(
                code,
                name,
                Arrays.stream(weekdays).mapToObj(DayOfWeek::of).collect(Collectors.toSet()),
                holidaysWorked,
                jointLeaveWorked,
                opens == null || closes == null ? null : new OfficeHours(opens, closes));
    }
}
