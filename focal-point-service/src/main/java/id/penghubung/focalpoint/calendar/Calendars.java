package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.office.OfficeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads calendars, in their present version and as they were known at an earlier time. */
@ApplicationScoped
public class Calendars {

    private final CalendarRepository repository;
    private final OfficeSettings office;

    Calendars(CalendarRepository repository, OfficeSettings office) {
        this.repository = repository;
        this.office = office;
    }

    /** Returns all calendars in their present version. */
    @Transactional
    public CalendarSnapshot current() {
        return new CalendarSnapshot(
                build(
                        repository.calendars(),
                        days(repository.holidays()),
                        repository.specialDays(),
                        years(repository.decreedYears())),
                repository.agencyCalendars().stream()
                        .collect(Collectors.toMap(
                                AgencyCalendarAssignment::agencyCode, AgencyCalendarAssignment::calendarCode)));
    }

    /** Returns a calendar as it was known at a time. */
    @Transactional
    public WorkingCalendar asKnown(String code, Instant at) {
        List<CalendarEntry> versions = repository.calendars(at).stream()
                .filter(calendar -> calendar.code().equals(code))
                .toList();
        Map<String, WorkingCalendar> known = build(
                versions.isEmpty() ? repository.calendar(code).stream().toList() : versions,
                days(repository.holidays(at)),
                repository.specialDays(at),
                years(repository.decreedYears(at)));
        return new CalendarSnapshot(known, Map.of()).of(code);
    }

    /**
     * Selects the later of two entries that were known at the same time. The clocks of replicas differ, so an entry may seem
     * to end after its successor was created.
     */
    private static <T> BinaryOperator<T> later() {
        return (earlier, later) -> later;
    }

    private Map<String, WorkingCalendar> build(
            List<CalendarEntry> calendars,
            Map<LocalDate, Holiday> holidays,
            List<SpecialDayEntry> specialDays,
            Set<Integer> decreedYears) {
        Map<String, Map<LocalDate, SpecialDay>> special = specialDays.stream()
                .collect(Collectors.groupingBy(
                        SpecialDayEntry::calendarCode,
                        Collectors.toMap(SpecialDayEntry::day, SpecialDayEntry::special, later())));
        return calendars.stream()
                .collect(Collectors.toMap(CalendarEntry::code, CalendarEntry::definition, later()))
                .values()
                .stream()
                .map(definition -> new WorkingCalendar(
                        definition,
                        office.zone(),
                        holidays,
                        special.getOrDefault(definition.code(), Map.of()),
                        decreedYears))
                .collect(Collectors.toMap(calendar -> calendar.definition().code(), Function.identity()));
    }

    private static Map<LocalDate, Holiday> days(List<HolidayEntry> holidays) {
        return holidays.stream().collect(Collectors.toMap(HolidayEntry::day, HolidayEntry::holiday, later()));
    }

    private static Set<Integer> years(Stream<Integer> years) {
        return years.collect(Collectors.toSet());
    }
}
