package id.penghubung.focalpoint.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.office.OfficeSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;

/**
 * Inserts missing calendars and holidays at start. Holidays are inserted for a whole year at a time, so that a holiday that
 * was removed by hand is not inserted again.
 */
@ApplicationScoped
class CalendarSeeder {

    /** Observer priority: after the seeder of agencies. */
    private static final int AFTER_AGENCIES = 5_000;

    /** A time before the first deadline. */
    private static final Instant KNOWN_FROM_START = Instant.parse("2000-01-01T00:00:00Z");

    /** For services that work every day, such as hospitals and fire brigades. */
    private static final CalendarDefinition EVERY_DAY = new CalendarDefinition(
            "EVERY_DAY", "Layanan setiap hari", EnumSet.allOf(DayOfWeek.class), true, true, null);

    private final CalendarRepository repository;
    private final OfficeSettings office;
    private final ObjectMapper json;

    CalendarSeeder(CalendarRepository repository, OfficeSettings office, ObjectMapper json) {
        this.repository = repository;
        this.office = office;
        this.json = json;
    }

    void seed(@Observes @Priority(AFTER_AGENCIES) StartupEvent started) {
        QuarkusTransaction.disallowingExisting().run(() -> {
            // Several replicas may start at once.
            repository.lockForSeeding();
            seedCalendars();
            seedYears(HolidaySeed.read(json));
        });
    }

    private void seedCalendars() {
        if (repository.calendar(CalendarDefinition.OFFICE).isEmpty()) {
            repository.add(new CalendarEntry(CalendarDefinition.office(office.jointLeaveWorked()), KNOWN_FROM_START));
        }
        if (repository.calendar(EVERY_DAY.code()).isEmpty()) {
            repository.add(new CalendarEntry(EVERY_DAY, KNOWN_FROM_START));
            repository.assignToHospitals(EVERY_DAY.code());
        }
    }

    private void seedYears(HolidaySeed seed) {
        seed.sources().forEach((year, source) -> {
            if (repository.year(year).isEmpty()) {
                repository.add(new CalendarYear(year, source, KNOWN_FROM_START));
                repository.flush();
                seed.days().stream()
                        .filter(day -> day.date().getYear() == year)
                        .forEach(day -> repository.add(new HolidayEntry(
                                day.date(), new Holiday(day.kind(), null), day.estimated(), null, KNOWN_FROM_START)));
            }
        });
    }
}
