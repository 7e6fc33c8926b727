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

/**
 * The only idempotent Kafka producer of the service. It is created at first use, because a service also starts while
 * Kafka is unavailable.
 */
@ApplicationScoped
class EventProducer {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    /** Maximum time to wait for the metadata of an unknown topic. It blocks the relay. */
    private static final int MAX_BLOCK_MILLIS = 3_000;

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final int DELIVERY_TIMEOUT_MILLIS = 10_000;

    private static final Set<String> CONNECTION_METRICS = Set.of("connection-creation-total", "connection-close-total");

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> open;
    private List<Metric> connectionMetrics = List.of();
    private int producersCreated;
    private boolean closed;

    /** @param broker connection and authentication settings of the broker: every setting {@code kafka.*} */
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
            throw new IllegalStateException("The service is stopping");
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

    /** Returns the connection settings, for other Kafka clients. */
    Map<String, Object> connectionSettings() {
        return settings;
    }

    /**
     * Counts of connections, to detect that a connection was opened or lost.
     *
     * @param producers number of producers created
     * @param counts numbers of connections opened and closed by the current producer
     */
    record Connections(int producers, List<Object> counts) {}

    /** Returns a value that changes when a connection to a broker is opened or lost. */
    synchronized Connections connections() {
        return new Connections(
                producersCreated,
                connectionMetrics.stream().map(Metric::metricValue).toList());
    }

    private static List<Metric> connectionMetricsOf(Producer<String, byte[]> producer) {
        return producer.metrics().values().stream()
                .filter(metric ->
                        CONNECTION_METRICS.contains(metric.metricName().name())
                                && "producer-metrics".equals(metric.metricName().group()))
                .<Metric>map(metric -> metric)
                .toList();
    }

    /** Closes a producer that cannot continue. The next use creates a new one. */
    synchronized void discard(Producer<String, byte[]> broken) {
        if (broken.equals(open)) {
            open = null;
        }
        broken.close(Duration.ZERO);
    }

    /** Closes the producer. Runs late in the shutdown, because consumers publish dead letters until they stop. */
    @PreDestroy
    synchronized void close() {
        closed = true;
        if (open != null) {
            open.close(CLOSE_TIMEOUT);
        }
    }
}
