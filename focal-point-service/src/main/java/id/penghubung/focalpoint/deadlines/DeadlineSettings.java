package id.penghubung.focalpoint.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deadlines are watched. */
@ConfigMapping(prefix = "penghubung.deadlines")
interface DeadlineSettings {

    /** How often due deadlines are looked for, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String sweepEvery();

    /** How soon a replica notices changed policies and holidays, such as {@code 30s}. */
    @WithDefault("30s")
    Duration rulesRefresh();
}
