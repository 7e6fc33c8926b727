package id.penghubung.focalpoint.ombudsman.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the event stream of the Ombudsman, {@code penghubung.ombudsman.stream.*}. */
@ConfigMapping(prefix = "penghubung.ombudsman.stream")
interface StreamSettings {

    /**
     * Interval at which an instance with open streams looks for events of other instances, such as {@code 500ms}. Its own
     * commits wake it at once. A stream ends up to this much before its token.
     */
    @WithDefault("500ms")
    Duration pollInterval();

    /** Pause after events were sent, in which further events are collected into one write, such as {@code 100ms}. */
    @WithDefault("100ms")
    Duration linger();

    /** Interval between two heartbeats on a stream, such as {@code 15s}. */
    @WithDefault("15s")
    Duration heartbeatInterval();

    /** Time after which a stream is closed if its reader takes nothing of what was sent, such as {@code 15s}. */
    @WithDefault("15s")
    Duration maxStall();

    /** Time for which a client that lost its connection should wait before it connects again, such as {@code 3s}. */
    @WithDefault("3s")
    Duration reconnectDelay();

    /** Largest number of events that are read, and written to one stream, at once. */
    @WithDefault("200")
    @Min(1)
    int pageSize();

    /** Largest number of open streams of one person on this instance; above it a 429. */
    @WithDefault("5")
    @Min(1)
    int maxPerPerson();

    /** Largest number of open streams on this instance; above it a 503. */
    @WithDefault("1000")
    @Min(1)
    int maxPerInstance();

    /** Time for which a stream can be resumed, at least {@code 24h}: a weekend by default. */
    @WithDefault("72h")
    Duration retention();

    /** Interval at which events are deleted when their retention ends, such as {@code 10m}; {@code off} for never. */
    @WithDefault("10m")
    String cleanupInterval();
}
