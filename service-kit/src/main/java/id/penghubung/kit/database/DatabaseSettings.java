package id.penghubung.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How soon a database that does not answer is noticed, and how long a request may wait before it is worked on. */
@ConfigMapping(prefix = "penghubung.database")
public interface DatabaseSettings {

    /** Pause between two looks at the database. */
    @WithDefault("500ms")
    Duration probeInterval();

    /**
     * How long the database may take to answer a look (whole seconds, at least one). Together with the interval and the
     * time for one new connection it bounds how long a request hangs when the database freezes.
     */
    @WithDefault("1s")
    Duration probeTimeout();

    /** How long a request may wait for a worker thread; one that waited longer is refused (503) instead of being run. */
    @WithDefault("2s")
    Duration longestWait();

    /**
     * Whether a thread that holds a connection is refused a second one. Tests do, so that a transaction inside another is
     * found; elsewhere it is logged, and the request goes on.
     */
    @WithDefault("false")
    boolean refuseSecondConnection();

    /** What {@code Retry-After} says while the database is away, in seconds. */
    @WithDefault("5")
    int retryAfterSeconds();
}
