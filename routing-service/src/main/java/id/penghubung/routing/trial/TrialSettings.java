package id.penghubung.routing.trial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of trials of rule sets, {@code penghubung.trials.*}. */
@ConfigMapping(prefix = "penghubung.trials")
interface TrialSettings {

    /** Interval at which a replica looks for a waiting trial; {@code off} disables it. */
    @WithDefault("2s")
    String interval();

    /** Number of complaints that are read together; after each page the progress is stored and a cancellation is seen. */
    @WithDefault("2000")
    int pageSize();

    /** Maximum number of differences that a trial stores; the report counts all. */
    @WithDefault("10000")
    int maximumDifferences();

    /** Number of attempts after which a trial that cannot be finished fails. */
    @WithDefault("5")
    int maximumAttempts();

    /** Age of the end after which a trial is deleted with its differences; a duration. */
    @WithDefault("180d")
    Duration retention();
}
