package id.penghubung.focalpoint.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** From when until when an office works on its days. */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    private static final Duration SHORTEST = Duration.ofHours(1);

    public OfficeHours {
        if (!areSensible(opens, closes)) {
            throw new IllegalArgumentException("An office that opens at " + opens + " cannot close at " + closes);
        }
    }

    /** Whether a duty can be counted by them: an office that is open for seconds would need centuries for its answers. */
    static boolean areSensible(LocalTime opens, LocalTime closes) {
        return Duration.between(opens, closes).compareTo(SHORTEST) >= 0 && isFullMinute(opens) && isFullMinute(closes);
    }

    private static boolean isFullMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
