package id.penghubung.focalpoint.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How deadlines are watched. */
@ConfigMapping(prefix = "penghubung.deadlines")
interface DeadlineSettings {

    /** How often due deadlines are looked for, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String sweepEvery();

    /** How often a recalculation that waits is looked for, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String recalculateEvery();
}
