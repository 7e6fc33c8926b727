package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Provides the current date in the office's time zone. Terms begin and end with days of that zone, not of UTC. */
@ApplicationScoped
class OfficeDay {

    private final Clock clock;
    private final ZoneId zone;

    OfficeDay(Clock clock, @ConfigProperty(name = "penghubung.office.zone") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
