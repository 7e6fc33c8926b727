package id.penghubung.focalpoint.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The opening and closing time of an office on its working days. */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    private static final Duration SHORTEST = Duration.ofHours(1);

    public OfficeHours {
        if (!areSensible(opens, closes)) {
            throw new IllegalArgumentException(
                    "Office hours must be at least one hour, in full minutes: " + opens + " to " + closes);
        }
    }

    /** Returns whether the hours are long enough: with a few seconds a day, deadlines would be centuries away. */
    static boolean areSensible(LocalTime opens, LocalTime closes) {
        return Duration.between(opens, closes).compareTo(SHORTEST) >= 0 && isFullMinute(opens) && isFullMinute(closes);
    }

    private static boolean isFullMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
