package id.penghubung.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox, {@code penghubung.inbox.*}. */
@ConfigMapping(prefix = "penghubung.inbox")
interface InboxSettings {

    /**
     * Retention of the ids of applied events; a duration. It must be longer than the retention of topics (90 days) and of
     * published events in outboxes (14 days) together: an event may be published again on its last day in an outbox and
     * be read on its last day in the topic.
     */
    @WithDefault("120d")
    Duration retention();

    /**
     * Retention of dead letters in the database, also of those that nobody has sent again; a duration. They contain what the
     * events contain, so they are deleted earlier where the service's dead-letter topic keeps records for a shorter time.
     */
    @WithDefault("90d")
    Duration deadLetterRetention();

    /**
     * Interval at which ids of events and dead letters are deleted when their retention ends, such as {@code 1h}; {@code off} for
     * never.
     */
    @WithDefault("1h")
    String cleanupInterval();

    /**
     * Time by which a consumer goes back when the log is not the one that it read before; a duration, greater than the
     * clock difference between servers.
     */
    @WithDefault("10m")
    Duration rewind();

    /** Maximum time for which an event waits for data from another topic ({@link BoundedWait}); a duration. */
    @WithDefault("5m")
    Duration waitTimeout();

    /** Interval at which the position is stored while no record concerns the consumer; a duration. */
    @WithDefault("10s")
    Duration positionInterval();
}
