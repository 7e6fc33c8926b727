package id.penghubung.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for the detection of database outages, {@code penghubung.database.*}. */
@ConfigMapping(prefix = "penghubung.database")
public interface DatabaseSettings {

    /** Pause between two checks of the database. */
    @WithDefault("500ms")
    Duration probeInterval();

    /**
     * Time limit of a check (whole seconds, at least one). Together with the interval and the time for one new
     * connection, it limits how long a request waits when the database does not answer.
     */
    @WithDefault("1s")
    Duration probeTimeout();

    /** Maximum time that a request waits for a worker thread. A request that waited longer is refused (503). */
    @WithDefault("5s")
    Duration maxQueueTime();

    /**
     * Refuses a second connection to a thread that already holds one. Tests enable it to find nested transactions. If it
     * is off, the second connection is only logged and the request continues.
     */
    @WithDefault("false")
    boolean refuseSecondConnection();

    /** Value of {@code Retry-After} while the database is unavailable, in seconds. */
    @WithDefault("5")
    int retryAfterSeconds();
}
