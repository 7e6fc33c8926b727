package id.penghubung.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;

/** Settings of the outbox and its relay, {@code penghubung.outbox.*}. */
@ConfigMapping(prefix = "penghubung.outbox")
interface OutboxSettings {

    /** Maximum number of events that one relay cycle publishes, in one transaction. */
    @WithDefault("500")
    @Min(1)
    int batchSize();

    /**
     * Pause after a successful cycle, in which further commits are collected into one batch, such as {@code 10ms}. An event
     * after an idle time does not wait for it.
     */
    @WithDefault("10ms")
    Duration linger();

    /**
     * Interval at which the relay looks for rows that no commit announced, such as rows of a replica that failed; such as
     * {@code 500ms}.
     */
    @WithDefault("500ms")
    Duration pollInterval();

    /**
     * Maximum delay before the relay tries again after a failure, such as {@code 1s}. It is short, so that events are
     * published within five seconds after the database or Kafka is available again.
     */
    @WithDefault("1s")
    Duration maxRetryDelay();

    /** Number of rejections by Kafka after which an event is parked. */
    @WithDefault("3")
    @Min(1)
    int maxAttempts();

    /** Interval between attempts on a topic that no broker knows, such as {@code 5s}. Each attempt blocks the relay. */
    @WithDefault("5s")
    Duration unknownTopicRetryInterval();

    /** Time for which a stopping service waits for the current cycle, such as {@code 20s}. */
    @WithDefault("20s")
    Duration shutdownTimeout();

    /**
     * Retention of an event after Kafka acknowledged it, so that it can be published again if Kafka loses it; a duration.
     * Consumers keep the ids of applied events for at least this time plus the retention of the topics. Dismissed events are
     * kept as long. Both are deleted earlier where the service's dead-letter topic keeps records for a shorter time.
     */
    @WithDefault("14d")
    Duration retention();

    /**
     * Topics whose events are kept without time limit. These are compacted topics, where an old event can be the only one
     * of its key.
     */
    @WithDefault("penghubung.directory.v1,penghubung.catalogue.v1")
    Set<String> compactedTopics();

    /** Interval at which published events are deleted when their retention ends, such as {@code 5m}; {@code off} for never. */
    @WithDefault("5m")
    String cleanupInterval();

    /**
     * Interval at which the relay checks that Kafka still has the acknowledged events, in addition to the check after
     * each new connection; a duration.
     */
    @WithDefault("1m")
    Duration verificationInterval();
}
