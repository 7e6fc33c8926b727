package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * Limits how long topics keep records. Kafka deletes whole segments: the last record of a segment is deleted after the time of retention,
 * and the first one up to the length of a segment later. So both together are what a topic keeps at most.
 */
@ApplicationScoped
public class TopicRetention {

    private static final Logger LOG = Logger.getLogger(TopicRetention.class);

    private static final int TIMEOUT_MILLIS = 10_000;

    /** The default length of a segment in Kafka. */
    private static final Duration LONGEST_SEGMENT = Duration.ofDays(7);

    private final EventProducer producer;

    TopicRetention(EventProducer producer) {
        this.producer = producer;
    }

    /**
     * Lets topics keep no record longer than a time. Topics that keep records for a shorter time stay as they are, and topics that the
     * brokers do not know are passed over.
     *
     * @return the topics that were changed
     * @throws IllegalStateException if the brokers do not answer, or refuse
     */
    public List<String> limit(Collection<String> topics, Duration longest) {
        try (Admin admin = Admin.create(settings())) {
            Map<ConfigResource, KafkaFuture<Config>> described = admin.describeConfigs(
                            topics.stream().map(TopicRetention::resource).toList())
                    .values();
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            for (Map.Entry<ConfigResource, KafkaFuture<Config>> topic : described.entrySet()) {
                if (keepsLongerThan(longest, topic.getValue())) {
                    changes.put(topic.getKey(), limited(longest));
                }
            }
            if (!changes.isEmpty()) {
                get(admin.incrementalAlterConfigs(changes).all());
            }
            List<String> changed = new ArrayList<>(
                    changes.keySet().stream().map(ConfigResource::name).sorted().toList());
            changed.forEach(topic -> LOG.infof("Topic %s keeps records for %s at most from now on", topic, longest));
            return changed;
        }
    }

    private static boolean keepsLongerThan(Duration longest, KafkaFuture<Config> described) {
        Config config;
        try {
            config = get(described);
        } catch (UnknownTopicOrPartitionException unknown) {
            return false;
        }
        long retention =
                Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value());
        long segment = Long.parseLong(config.get(TopicConfig.SEGMENT_MS_CONFIG).value());
        return retention < 0 || retention > longest.toMillis() - Math.min(segment, longest.toMillis());
    }

    private static List<AlterConfigOp> limited(Duration longest) {
        Duration half = longest.dividedBy(2);
        Duration segment = half.compareTo(LONGEST_SEGMENT) < 0 ? half : LONGEST_SEGMENT;
        return List.of(
                set(TopicConfig.SEGMENT_MS_CONFIG, segment),
                set(TopicConfig.RETENTION_MS_CONFIG, longest.minus(segment)));
    }

    private static AlterConfigOp set(String name, Duration value) {
        return new AlterConfigOp(new ConfigEntry(name, Long.toString(value.toMillis())), AlterConfigOp.OpType.SET);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(producer.connectionSettings());
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        return settings;
    }
}
