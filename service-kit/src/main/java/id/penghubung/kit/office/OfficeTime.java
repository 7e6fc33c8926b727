package id.penghubung.kit.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Provides dates and times in the time zone of the office. Its days begin and end in that zone, not in UTC. */
@ApplicationScoped
public class OfficeTime {

    private final Clock clock;
    private final OfficeSettings settings;

    OfficeTime(Clock clock, OfficeSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public ZoneId zone() {
        return settings.zone();
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public ZonedDateTime now() {
        return at(clock.instant());
    }

    /** Returns the time on the next day of the office. */
    public Instant tomorrowAt(LocalTime time) {
        return today().plusDays(1).atTime(time).atZone(zone()).toInstant();
    }

    /** Converts an instant to the date and time in the zone of the office. */
    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone());
    }
}
