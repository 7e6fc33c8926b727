package id.penghubung.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The service's one idempotent producer: made on first use, since a service starts also while Kafka is away. */
@ApplicationScoped
class EventProducer {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    /** How long a topic is looked for that the brokers have not told of; the relay stands still meanwhile. */
    private static final int MAX_BLOCK_MILLIS = 3_000;

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final int DELIVERY_TIMEOUT_MILLIS = 10_000;

    private static final Set<String> CONNECTION_METRICS = Set.of("connection-creation-total", "connection-close-total");

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> open;
    private List<Metric> connectionMetrics = List.of();
    private int producersCreated;
    private boolean closed;

    /** @param broker how the broker is reached and logged in to: every setting {@code kafka.*} */
    EventProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        Map<String, Object> all = new HashMap<>(broker);
        all.keySet().retainAll(ProducerConfig.configNames());
        all.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                application + "-outbox",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                1,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                MAX_BLOCK_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_TIMEOUT_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_TIMEOUT_MILLIS));
        settings = Map.copyOf(all);
    }

    synchronized Producer<String, byte[]> get() {
        if (closed) {
            throw new IllegalStateException("The service stops");
        }
        Producer<String, byte[]> known = open;
        if (known == null) {
            known = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            open = known;
            producersCreated++;
            connectionMetrics = connectionMetricsOf(known);
        }
        return known;
    }

    /** How the brokers are reached, for other clients. */
    Map<String, Object> connectionSettings() {
        return settings;
    }

    /**
     * What was made and lost of connections.
     *
     * @param producers how many producers were made
     * @param counts connections made and closed by the last of them
     */
    record Connections(int producers, List<Object> counts) {}

    /** Changes whenever a connection to a broker was made or lost. */
    synchronized Connections connections() {
        return new Connections(
                producersCreated, connectionMetrics.stream().map(Metric::metricValue).toList());
    }

    private static List<Metric> connectionMetricsOf(Producer<String, byte[]> producer) {
        return producer.metrics().values().stream()
                .filter(metric ->
                        CONNECTION_METRICS.contains(metric.metricName().name())
                                && "producer-metrics".equals(metric.metricName().group()))
                .<Metric>map(metric -> metric)
                .toList();
    }

    /** Gives up a producer that cannot go on; the next use gets a new one. */
    synchronized void discard(Producer<String, byte[]> broken) {
        if (broken.equals(open)) {
            open = null;
        }
        broken.close(Duration.ZERO);
    }

    /** Last of all: consumers write dead letters until they stop. */
    @PreDestroy
    synchronized void close() {
        closed = true;
        if (open != null) {
            open.close(CLOSE_TIMEOUT);
        }
    }
}
