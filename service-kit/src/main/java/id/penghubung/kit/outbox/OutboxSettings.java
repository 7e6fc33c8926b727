package id.penghubung.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Settings of the outbox, {@code penghubung.outbox.*}. */
@ConfigMapping(prefix = "penghubung.outbox")
interface OutboxSettings {

    /**
     * Retention of an event after Kafka acknowledged it, so that it can be published again if Kafka loses it; a duration.
     * Consumers keep the ids of applied events for at least this time plus the retention of the topics.
     */
    @WithDefault("14d")
    Duration keepPublished();

    /**
     * Topics whose events are kept without time limit. These are compacted topics, where an old event can be the only one
     * of its key.
     */
    @WithDefault("penghubung.directory.v1")
    Set<String> keptTopics();

    /**
     * Interval at which the relay checks that Kafka still has the acknowledged events, in addition to the check after
     * each new connection; a duration.
     */
    @WithDefault("1m")
    Duration verifyEvery();
}
