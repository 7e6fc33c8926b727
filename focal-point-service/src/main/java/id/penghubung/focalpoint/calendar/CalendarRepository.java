package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores calendars, holidays and special days. Reads those that are known now, or were known at an earlier time. */
@ApplicationScoped
class CalendarRepository {

    /** The version of an entry that does not exist. A client that read an entry before its removal gets a mismatch. */
    static final long NO_VERSION = 0;

    private static final String KNOWN_AT =
            " where knownFrom <= :at and (knownUntil is null or knownUntil > :at) order by id";

    /** A time after every end of a period, which selects the present entries without a clock. */
    private static final Instant STILL_KNOWN = Instant.parse("9999-12-30T00:00:00Z");

    /** The function {@code lock_rules_revision} takes the same lock, shared. */
    private static final long RULES_LOCK = 7_150_001L;

    private static final long SEEDING_LOCK = 7_150_002L;

    private final EntityManager entities;
    private final Jdbc jdbc;

    CalendarRepository(EntityManager entities, Jdbc jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
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

    List<AgencyCalendarAssignment> agencyCalendars() {
        return entities.createQuery("from AgencyCalendarAssignment", AgencyCalendarAssignment.class)
                .getResultList();
    }

    Optional<AgencyCalendarAssignment> ofAgency(String agencyCode) {
        return Optional.ofNullable(entities.find(AgencyCalendarAssignment.class, agencyCode));
    }

    boolean isAgency(String code) {
        return jdbc.one("select exists (select from agency where code = ?)", row -> row.getBoolean(1), code);
    }

    /** Gives a calendar to the hospitals that have none. */
    void assignToHospitals(String calendarCode) {
        jdbc.update("""
                insert into agency_calendar (agency_code, calendar_code)
                select code, ? from agency where kind = 'HOSPITAL' on conflict do nothing
                """, calendarCode);
    }

    /** Waits until no other replica inserts missing entries, until the caller's transaction ends. */
    void lockForSeeding() {
        jdbc.lock(SEEDING_LOCK);
    }

    /** Takes a shared lock on the rules until the caller's transaction ends, and returns their revision. */
    long lockRulesShared() {
        return jdbc.one("select lock_rules_revision()", row -> row.getLong(1));
    }

    /** Takes an exclusive lock on the rules until the caller's transaction ends. */
    void lockRulesForChange() {
        jdbc.lock(RULES_LOCK);
    }

    long rulesRevision() {
        return jdbc.one("select revision from rules_revision", row -> row.getLong(1));
    }

    void add(Object entry) {
        entities.persist(entry);
    }

    /** Writes the end of an entry before its successor is inserted, because only one entry may be current. */
    void flush() {
        entities.flush();
    }

    private <T> List<T> findKnown(String from, Instant at, Class<T> type) {
        return entities.createQuery(from + KNOWN_AT, type)
                .setParameter("at", at)
                .getResultList();
    }
}
