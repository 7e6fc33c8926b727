package id.penghubung.quality.assessments.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of assessments, {@code penghubung.assessments.*}. */
@ConfigMapping(prefix = "penghubung.assessments")
public interface AssessmentSettings {

    /** Interval at which due reminders of self-assessments are looked for, such as {@code 6h}; {@code off} for never. */
    @WithDefault("6h")
    String reminderInterval();

    /** Number of days before the last day of a self-assessment when the unit is reminded first. */
    @WithDefault("7")
    int firstReminderDays();

    /** Number of days between the reminders of a self-assessment that is late. */
    @WithDefault("7")
    int lateReminderDays();
}
