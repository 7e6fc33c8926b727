package id.penghubung.localstack.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic of the system.
 *
 * @param partitions number of partitions, and so the largest number of consumers that share the work
 * @param compacted whether the last record of each key is kept permanently
 */
record KafkaTopic(String name, int partitions, boolean compacted) {

    private static final short REPLICAS = 1;
    private static final int SHARED = 6;

    /** As on servers (deploy/kafka/topics.txt): events and dead letters contain texts of complaints, which are not kept longer. */
    private static final Duration RETENTION = Duration.ofDays(90);

    static final List<KafkaTopic> ALL = List.of(
            new KafkaTopic("penghubung.complaints.v1", SHARED, false),
            new KafkaTopic("penghubung.routing.v1", SHARED, false),
            new KafkaTopic("penghubung.cases.v1", SHARED, false),
            new KafkaTopic("penghubung.ombudsman.v1", SHARED, false),
            new KafkaTopic("penghubung.quality.v1", SHARED, false),
            new KafkaTopic("penghubung.directory.v1", 1, true),
            new KafkaTopic("penghubung.catalogue.v1", 1, true),
            new KafkaTopic("penghubung.complaints-service.dead-letters.v1", 1, false),
            new KafkaTopic("penghubung.routing-service.dead-letters.v1", 1, false),
            new KafkaTopic("penghubung.focal-point-service.dead-letters.v1", 1, false),
            new KafkaTopic("penghubung.quality-service.dead-letters.v1", 1, false));

    NewTopic toNewTopic() {
        var topic = new NewTopic(name, partitions, REPLICAS);
        return topic.configs(
                compacted
                        ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                        : Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis())));
    }
}
