package id.penghubung.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** The settings of the outbox, {@code penghubung.outbox.*}. */
@ConfigMapping(prefix = "penghubung.outbox")
interface OutboxSettings {

    /**
     * How long an event that Kafka has acknowledged is kept, to be published again if Kafka loses it; a duration.
     * Consumers remember an event for as long as this and the retention of the topics together.
     */
    @WithDefault("14d")
    Duration keepPublished();

    /**
     * Topics of which every event is kept for good: those that Kafka compacts, where an old event can be the only one of
     * its key.
     */
    @WithDefault("penghubung.directory.v1")
    Set<String> keptTopics();

    /** How often the relay looks whether Kafka still has what it acknowledged, beside each new connection; a duration. */
    @WithDefault("1m")
    Duration verifyEvery();
}
