package id.penghubung.focalpoint.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calendars, holidays and special days as they are stored: what is known now, or was known at a moment. */
@ApplicationScoped
class CalendarRepository {

    /** The version of what is not there: whoever read it before it went is told. */
    static final long NO_VERSION = 0;

    private static final String KNOWN_AT =
            " where knownFrom <= :at and (knownUntil is null or knownUntil > :at) order by id";

    /** Nothing is ever known to end there, so this asks for the present without asking the clock. */
    private static final Instant STILL_KNOWN = Instant.parse("9999-12-30T00:00:00Z");

    private final EntityManager entities;

    CalendarRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<CalendarEntry> calendars() {
        return findKnown("from CalendarEntry", STILL_KNOWN, CalendarEntry.class);
    }

    List<CalendarEntry> calendars(Instant at) {
        return findKnown("from CalendarEntry", at, CalendarEntry.class);
    }

    Optional<CalendarEntry> calendar(String code) {
        return entities.createQuery("from CalendarEntry where knownUntil is null and code = :code", CalendarEntry.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<HolidayEntry> holidays() {
        return findKnown("from HolidayEntry", STILL_KNOWN, HolidayEntry.class);
    }

    List<HolidayEntry> holidays(Instant at) {
        return findKnown("from HolidayEntry", at, HolidayEntry.class);
    }

    List<HolidayEntry> holidaysOf(int year) {
        return entities.createQuery(
                        "from HolidayEntry where knownUntil is null and year = :year order by day", HolidayEntry.class)
                .setParameter("year", year)
                .getResultList();
    }

    Optional<HolidayEntry> holiday(LocalDate day) {
        return entities.createQuery("from HolidayEntry where knownUntil is null and day = :day", HolidayEntry.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<SpecialDayEntry> specialDays() {
        return findKnown("from SpecialDayEntry", STILL_KNOWN, SpecialDayEntry.class);
    }

    List<SpecialDayEntry> specialDays(Instant at) {
        return findKnown("from SpecialDayEntry", at, SpecialDayEntry.class);
    }

    Optional<SpecialDayEntry> specialDay(String calendarCode, LocalDate day) {
        return entities.createQuery(
                        "from SpecialDayEntry where knownUntil is null and calendarCode = :calendar and day = :day",
                        SpecialDayEntry.class)
                .setParameter("calendar", calendarCode)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    Stream<Integer> decreedYears(Instant at) {
        return entities.createQuery("from CalendarYear where knownFrom <= :at", CalendarYear.class)
                .setParameter("at", at)
                .getResultStream()
                .map(CalendarYear::year);
    }

    Stream<Integer> decreedYears() {
        return decreedYears(STILL_KNOWN);
    }

    Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(entities.find(CalendarYear.class, year));
    }

    List<AgencyCalendar> agencyCalendars() {
        return entities.createQuery("from AgencyCalendar", AgencyCalendar.class).getResultList();
    }

    Optional<AgencyCalendar> ofAgency(String agencyCode) {
        return Optional.ofNullable(entities.find(AgencyCalendar.class, agencyCode));
    }

    boolean isAgency(String code) {
        return (boolean)
                entities.createNativeQuery("select exists (select 1 from agency where code = :code)", Boolean.class)
                        .setParameter("code", code)
                        .getSingleResult();
    }

    void add(Object entry) {
        entities.persist(entry);
    }

    /** What ended must be stored before what takes its place: only one may be current. */
    void flush() {
        entities.flush();
    }

    private <T> List<T> findKnown(String from, Instant at, Class<T> type) {
        return entities.createQuery(from + KNOWN_AT, type)
                .setParameter("at", at)
                .getResultList();
    }
}
