package id.penghubung.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way to Kafka: one idempotent producer that tells of every record whether all replicas have it. */
@ApplicationScoped
public class EventBroker {

    /** A record that Kafka itself refuses this often is set aside. */
    static final int LAST_ATTEMPT = 3;

    private static final Logger LOG = Logger.getLogger(EventBroker.class);

    private final String bootstrapServers;
    private final String application;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventBroker(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.bootstrapServers = bootstrapServers;
        this.application = application;
    }

    /**
     * What became of a wave; rows in neither list are worth another try.
     *
     * @param refused rows that Kafka will never take as they are, with its reason
     */
    record Delivery(List<OutboxRow> acknowledged, Map<OutboxRow, String> refused) {}

    Delivery send(List<OutboxRow> rows) {
        Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (OutboxRow row : rows) {
            Future<RecordMetadata> future = producer().send(CloudEventRecords.of(row, "/" + application));
            sent.put(row, future);
            if (future.isDone() && failure(future) instanceof RetriableException) {
                // Without metadata each further send would block just as long.
                break;
            }
        }
        producer().flush();
        List<OutboxRow> acknowledged = new ArrayList<>(rows.size());
        Map<OutboxRow, String> refused = new LinkedHashMap<>();
        sent.forEach((row, future) -> {
            Throwable failure = failure(future);
            if (failure == null) {
                acknowledged.add(row);
            } else if (!(failure instanceof RetriableException)) {
                refused.put(row, failure.getClass().getSimpleName());
            }
        });
        return new Delivery(acknowledged, refused);
    }

    /** Sends one record and waits for it; for dead letters. */
    public void sendNow(ProducerRecord<String, byte[]> letter) {
        Future<RecordMetadata> future = producer().send(letter);
        producer().flush();
        Throwable failure = failure(future);
        if (failure != null) {
            throw new IllegalStateException("Kafka did not take the record", failure);
        }
    }

    void explain(OutboxRow row, String fault) {
        LOG.errorf("Kafka refused event %s of type %s: %s", row.eventId(), row.type(), fault);
    }

    void close(@Observes ShutdownEvent stopping) {
        KafkaProducer<String, byte[]> open = producer;
        if (open != null) {
            open.close(Duration.ofSeconds(5));
        }
    }

    /** Made on first use: a service starts also while Kafka is away. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> known = producer;
        if (known == null) {
            known = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            application + "-outbox",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.LINGER_MS_CONFIG,
                            1,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            5_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            5_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            10_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer = known;
        }
        return known;
    }

    private static @Nullable Throwable failure(Future<RecordMetadata> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stopped;
        }
    }
}
