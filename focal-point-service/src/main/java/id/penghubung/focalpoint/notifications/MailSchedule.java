package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.MailPreferences;
import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Decides when mail may be sent: on working days, outside the quiet time of an agency. */
@ApplicationScoped
class MailSchedule {

    /** The preferences of an agency that is missing in the directory. */
    private static final MailPreferences DEFAULT =
            new MailPreferences(7, LocalTime.of(20, 0), LocalTime.of(7, 0), null);

    private final Clock clock;
    private final OfficeTime office;
    private final WorkingDays workingDays;

    MailSchedule(Clock clock, OfficeTime office, WorkingDays workingDays) {
        this.clock = clock;
        this.office = office;
        this.workingDays = workingDays;
    }

    boolean isWorkingDayToday(String agencyCode) {
        return workingDays.isWorkingDay(agencyCode, office.today());
    }

    /** Returns the time of what cannot wait for the end of the quiet time. */
    Instant now() {
        return clock.instant();
    }

    /** Returns the time at which mail to an agency's staff may be sent: now, or the end of the quiet time. */
    Instant mailTime(String agencyCode, @Nullable MailPreferences preferences) {
        MailPreferences effective = preferences == null ? DEFAULT : preferences;
        return new QuietTime(effective, day -> workingDays.isWorkingDay(agencyCode, day), office.zone())
                .endFrom(clock.instant());
    }
}
