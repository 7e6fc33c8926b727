package id.penghubung.focalpoint.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;

/**
 * Puts in what is missing at start: calendars, and holidays a whole year at a time, so that a holiday that was taken out
 * by hand stays out.
 */
@ApplicationScoped
class CalendarSeeder {

    /** After the agencies. */
    private static final int LATE = 5_000;

    /** Before the first deadline. */
    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

    /** Hospitals, fire brigade: they work when offices don't. */
    private static final CalendarDefinition EVERY_DAY = new CalendarDefinition(
            "EVERY_DAY", "Layanan setiap hari", EnumSet.allOf(DayOfWeek.class), true, true, null);

    private final CalendarRepository store;
    private final EntityManager entities;
    private final OfficeSettings office;
    private final ObjectMapper json;

    CalendarSeeder(CalendarRepository store, EntityManager entities, OfficeSettings office, ObjectMapper json) {
        this.store = store;
        this.entities = entities;
        this.office = office;
        this.json = json;
    }

    void seed(@Observes @Priority(LATE) StartupEvent started) {
        QuarkusTransaction.disallowingExisting().run(() -> {
            // Several replicas may start at once.
            entities.createNativeQuery("select cast(pg_advisory_xact_lock(7150002) as text)", String.class)
                    .getSingleResult();
            seedCalendars();
            seedYears(HolidaySeed.read(json));
        });
    }

    private void seedCalendars() {
        if (store.calendar(CalendarDefinition.OFFICE).isEmpty()) {
            store.add(new CalendarEntry(CalendarDefinition.office(office.jointLeaveWorked()), ALWAYS));
        }
        if (store.calendar(EVERY_DAY.code()).isEmpty()) {
            store.add(new CalendarEntry(EVERY_DAY, ALWAYS));
            entities.createNativeQuery("""
                    insert into agency_calendar (agency_code, calendar_code)
                    select code, :calendar from agency where kind = 'HOSPITAL' on conflict do nothing
                    """)
                    .setParameter("calendar", EVERY_DAY.code())
                    .executeUpdate();
        }
    }

    private void seedYears(HolidaySeed seed) {
        seed.sources().forEach((year, source) -> {
            if (store.year(year).isEmpty()) {
                store.add(new CalendarYear(year, source, ALWAYS));
                store.flush();
                seed.days().stream()
                        .filter(day -> day.date().getYear() == year)
                        .forEach(day -> store.add(new HolidayEntry(
                                day.date(), new Holiday(day.kind(), null), day.estimated(), null, ALWAYS)));
            }
        });
    }
}
