package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stored version of a calendar. */
@Entity
@Table(name = "work_calendar")
class CalendarEntry extends KnownEntry {

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

    @SuppressWarnings("NullAway.Init")
    protected CalendarEntry() {}

    CalendarEntry(CalendarDefinition definition, Instant knownFrom) {
        super(knownFrom);
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
    }

    String code() {
        return code;
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
