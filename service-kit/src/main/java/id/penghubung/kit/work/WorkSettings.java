package id.penghubung.kit.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of background workers, {@code penghubung.work.*}. */
@ConfigMapping(prefix = "penghubung.work")
interface WorkSettings {

    /** Delay of a row after its first failure, such as {@code 10s}; each further failure doubles it. */
    @WithDefault("10s")
    Duration initialRetryDelay();

    /** Maximum delay between two attempts on a failing row, such as {@code 1h}. */
    @WithDefault("1h")
    Duration maxRetryDelay();

    /** Time limit of the transaction of one batch, such as {@code 60s}. */
    @WithDefault("60s")
    Duration batchTimeout();

    /** Time limit of a run, such as {@code 5m}; the next run processes the remaining rows. */
    @WithDefault("5m")
    Duration maxRunTime();

    /**
     * Time after which the rows of a crashed replica are taken over, if they are worked on without a transaction; such as {@code 10m}. A
     * replica begins no work in the second half of it, which must be longer than the work on one row.
     */
    @WithDefault("10m")
    Duration lease();

    /** Interval at which failing rows are counted for the meters, such as {@code 15s}; {@code off} disables it. */
    @WithDefault("15s")
    String countInterval();

    /** Retention of failures of rows that are no longer due, such as {@code 1d}. */
    @WithDefault("1d")
    Duration abandonedRetention();
}
