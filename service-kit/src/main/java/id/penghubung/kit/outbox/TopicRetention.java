package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
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

    private final BrokerAdmin admin;

    TopicRetention(BrokerAdmin admin) {
        this.admin = admin;
    }

    /**
     * Lets topics keep no record longer than a time. Topics that keep records for a shorter time stay as they are, and topics that the
     * brokers do not know are passed over.
     *
     * @return the topics that were changed
     * @throws IllegalStateException if the brokers do not answer, or refuse
     */
    public List<String> limit(Collection<String> topics, Duration longest) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Map.Entry<ConfigResource, KafkaFuture<Config>> topic :
                describe(topics).values().entrySet()) {
            if (keepsLongerThan(longest, topic.getValue())) {
                changes.put(topic.getKey(), limited(longest));
            }
        }
        if (!changes.isEmpty()) {
            get(admin.get()
                    .incrementalAlterConfigs(changes, new AlterConfigsOptions().timeoutMs(TIMEOUT_MILLIS))
                    .all());
        }
        List<String> changed = new ArrayList<>(
                changes.keySet().stream().map(ConfigResource::name).sorted().toList());
        changed.forEach(topic -> LOG.infof("Topic %s keeps records for %s at most from now on", topic, longest));
        return changed;
    }

    /**
     * Returns how long a topic keeps a record at most; empty if it keeps records without limit, or if the brokers do not know it.
     *
     * @throws IllegalStateException if the brokers do not answer, or refuse
     */
    Optional<Duration> longestAge(String topic) {
        try {
            return describe(List.of(topic)).values().values().stream()
                    .findFirst()
                    .flatMap(described -> ageAllowedBy(get(described)));
        } catch (UnknownTopicOrPartitionException unknown) {
            return Optional.empty();
        }
    }

    private DescribeConfigsResult describe(Collection<String> topics) {
        return admin.get()
                .describeConfigs(
                        topics.stream().map(TopicRetention::resource).toList(),
                        new DescribeConfigsOptions().timeoutMs(TIMEOUT_MILLIS));
    }

    private static boolean keepsLongerThan(Duration longest, KafkaFuture<Config> described) {
        try {
            return ageAllowedBy(get(described))
                    .map(age -> age.compareTo(longest) > 0)
                    .orElse(true);
        } catch (UnknownTopicOrPartitionException unknown) {
            return false;
        }
    }

    private static Optional<Duration> ageAllowedBy(Config config) {
        long retention = millis(config, TopicConfig.RETENTION_MS_CONFIG);
        return retention < 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(retention).plusMillis(millis(config, TopicConfig.SEGMENT_MS_CONFIG)));
    }

    private static long millis(Config config, String setting) {
        return Long.parseLong(config.get(setting).value());
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
}
