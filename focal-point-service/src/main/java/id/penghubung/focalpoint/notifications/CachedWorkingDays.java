package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.calendar.CalendarSnapshot;
import id.penghubung.focalpoint.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Caches the working calendars of the agencies for 30 seconds. A change of a calendar may reach mail times with that delay,
 * which is acceptable.
 */
@ApplicationScoped
class CachedWorkingDays implements WorkingDays {

    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    private final Calendars calendars;
    private final Clock clock;
    private volatile @Nullable CachedSnapshot cache;

    CachedWorkingDays(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public boolean isWorkingDay(String agencyCode, LocalDate day) {
        return current().ofAgency(agencyCode).isWorkingDay(day);
    }

    private CalendarSnapshot current() {
        Instant now = clock.instant();
        CachedSnapshot cached = cache;
        if (cached == null || Duration.between(cached.readAt(), now).abs().compareTo(MAX_AGE) > 0) {
            cached = new CachedSnapshot(calendars.current(), now);
            cache = cached;
        }
        return cached.snapshot();
    }

    private record CachedSnapshot(CalendarSnapshot snapshot, Instant readAt) {}
}
