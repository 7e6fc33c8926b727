package id.penghubung.kit.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How background workers go about their work. */
@ConfigMapping(prefix = "penghubung.work")
interface WorkSettings {

    /** How long a row rests after its first failure, such as {@code 10s}; each further failure doubles it. */
    @WithDefault("10s")
    Duration firstPause();

    /** The longest that a failing row rests between two attempts, such as {@code 1h}. */
    @WithDefault("1h")
    Duration longestPause();

    /** Time limit of the transaction of one batch, such as {@code 60s}. */
    @WithDefault("60s")
    Duration batchTimeout();

    /** After this time a run ends and leaves the rest to the next, such as {@code 5m}. */
    @WithDefault("5m")
    Duration longestRun();

    /** How often failing rows are counted for the meters, such as {@code 15s}; {@code off} for never. */
    @WithDefault("15s")
    String countEvery();

    /** How long a failing row is remembered that is not due any more, such as {@code 1d}. */
    @WithDefault("1d")
    Duration keepAbandoned();
}
