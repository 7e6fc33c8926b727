package id.penghubung.quality.improvements;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of improvement actions, {@code penghubung.improvements.*}. No rule of law gives numbers of days for the follow-up. */
@ConfigMapping(prefix = "penghubung.improvements")
public interface ImprovementSettings {

    /** Number of days from the opening of an action to its due date, if its source gives none. */
    @WithDefault("60")
    int dueDays();

    /** Number of days before an action is due when the unit is reminded, and between reminders when it is late. */
    @WithDefault("14")
    int reminderDays();

    /** Interval at which due reminders are looked for, such as {@code 1h}; {@code off} for never. */
    @WithDefault("1h")
    String reminderInterval();
}
