package id.penghubung.focalpoint.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Calendars with the seeded holidays. */
public final class SampleCalendars {

    /** UTC+8, without daylight saving time. */
    public static final ZoneId TENGGARONG = ZoneId.of("Asia/Makassar");

    private static final HolidaySeed SEED = HolidaySeed.read(new ObjectMapper().registerModule(new JavaTimeModule()));

    private SampleCalendars() {}

    public static WorkingCalendar office() {
        return calendar(CalendarDefinition.office(false), days());
    }

    public static WorkingCalendar withJointLeaveWorked() {
        return calendar(CalendarDefinition.office(true), days());
    }

    public static WorkingCalendar everyDay() {
        return calendar(
                new CalendarDefinition("EVERY_DAY", "Rumah sakit", EnumSet.allOf(DayOfWeek.class), true, true, null),
                days());
    }

    /** Returns a calendar with office hours from 07:30 to 16:00. */
    public static WorkingCalendar withOfficeHours() {
        return calendar(
                new CalendarDefinition(
                        "COUNTER",
                        "Loket",
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        false,
                        false,
                        new OfficeHours(LocalTime.of(7, 30), LocalTime.of(16, 0))),
                days());
    }

    /** Returns the office calendar without one of the holidays. */
    public static WorkingCalendar without(LocalDate holiday) {
        Map<LocalDate, Holiday> days = days();
        days.remove(holiday);
        return calendar(CalendarDefinition.office(false), days);
    }

    private static WorkingCalendar calendar(CalendarDefinition definition, Map<LocalDate, Holiday> days) {
        return new WorkingCalendar(
                definition,
                TENGGARONG,
                days,
                Map.of(),
                Set.copyOf(SEED.sources().keySet()));
    }

    private static Map<LocalDate, Holiday> days() {
        Map<LocalDate, Holiday> days = new HashMap<>();
        SEED.days().forEach(day -> days.put(day.date(), new Holiday(day.kind(), null)));
        return days;
    }
}
