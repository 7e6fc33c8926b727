package id.penghubung.focalpoint.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How deadlines are watched. */
@ConfigMapping(prefix = "penghubung.deadlines")
interface DeadlineSettings {

    /** How often due deadlines are looked for, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String sweepEvery();

    /** How often a recalculation that waits is looked for, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String recalculateEvery();

    /** How many slices of a recalculation are counted side by side; each takes a connection to the database. */
    @WithDefault("2")
    @Min(1)
    int recalculationWorkers();
}
