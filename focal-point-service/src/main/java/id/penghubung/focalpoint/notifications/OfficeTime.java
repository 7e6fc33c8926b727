package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.MailPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Provides the time in the office's zone and the times at which mail may be sent. */
@ApplicationScoped
class OfficeTime {

    /** The preferences of an agency that is missing in the directory. */
    private static final MailPreferences DEFAULT =
            new MailPreferences(7, LocalTime.of(20, 0), LocalTime.of(7, 0), null);

    private final Clock clock;
    private final ZoneId zone;
    private final WorkingDays workingDays;

    OfficeTime(Clock clock, @ConfigProperty(name = "penghubung.office.zone") ZoneId zone, WorkingDays workingDays) {
        this.clock = clock;
        this.zone = zone;
        this.workingDays = workingDays;
    }

    ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    ZoneId zone() {
        return zone;
    }

    boolean isWorkingDayToday(String agencyCode) {
        return workingDays.isWorkingDay(agencyCode, now().toLocalDate());
    }

    /** Returns the time at which mail to an agency's staff may be sent: now, or the end of the quiet time. */
    Instant mailTime(String agencyCode, @Nullable MailPreferences preferences) {
        MailPreferences effective = preferences == null ? DEFAULT : preferences;
        return new QuietTime(effective, day -> workingDays.isWorkingDay(agencyCode, day), zone)
                .endFrom(clock.instant());
    }
}
