package id.penghubung.quality.coverage.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the reminders of yearly obligations, {@code penghubung.coverage.*}. */
@ConfigMapping(prefix = "penghubung.coverage")
public interface CoverageSettings {

    /** Interval at which due reminders are looked for, such as {@code 6h}; {@code off} for never. */
    @WithDefault("6h")
    String reminderInterval();

    /** Number of days between the reminders of what is late. */
    @WithDefault("30")
    int lateReminderDays();

    /** Number of reminders of what is late, after the one on the last day. */
    @WithDefault("3")
    int lateReminders();
}
