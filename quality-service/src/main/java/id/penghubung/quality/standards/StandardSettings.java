package id.penghubung.quality.standards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of service standards, {@code penghubung.standards.*}. */
@ConfigMapping(prefix = "penghubung.standards")
public interface StandardSettings {

    /** Number of months after publication or a review after which the next review is due (PermenPANRB 15/2014). */
    @WithDefault("12")
    int reviewMonths();

    /** Number of days before a review is due when the first reminder is sent, and between reminders when it is late. */
    @WithDefault("30")
    int reminderDays();

    /** Interval at which due reminders are looked for, such as {@code 1h}; {@code off} for never. */
    @WithDefault("1h")
    String reminderInterval();

    /** Time for which caches may keep a response of the public catalogue, a duration. */
    @WithDefault("60s")
    Duration maxAge();
}
