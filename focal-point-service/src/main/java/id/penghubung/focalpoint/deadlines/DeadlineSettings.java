package id.penghubung.focalpoint.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Configuration of the deadline sweep and of recalculations. */
@ConfigMapping(prefix = "penghubung.deadlines")
interface DeadlineSettings {

    /** Interval of the deadline sweep, such as {@code 5s}; {@code off} disables it. */
    @WithDefault("5s")
    String sweepInterval();

    /** Interval of the search for waiting recalculations, such as {@code 2s}; {@code off} disables it. */
    @WithDefault("2s")
    String recalculationInterval();

    /** Interval at which due dates of complaints are published, first or changed, such as {@code 2s}; {@code off} disables it. */
    @WithDefault("2s")
    String announcementInterval();

    /** Number of slices of a recalculation that are calculated in parallel; each uses one database connection. */
    @WithDefault("2")
    @Min(1)
    int recalculationWorkers();
}
