package id.penghubung.focalpoint.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings for the initial content of the directory. */
@ConfigMapping(prefix = "penghubung.directory")
interface DirectorySettings {

    /**
     * If true, agencies without officers get demo officers, with mail addresses that do not exist. For the demo and tests
     * only; never in production, where the administrator appoints officers.
     */
    @WithDefault("false")
    boolean demoPeople();

    /**
     * Interval at which changes of the persons who answer for agencies are published that follow from the calendar, such as the end of
     * a term; {@code off} disables it. Appointments are published at once.
     */
    @WithDefault("10m")
    String answeringInterval();
}
