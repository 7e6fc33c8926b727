package id.penghubung.routing.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.localstack.testing.TestBackends;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events of the other services and reads the events of this service. */
public final class Kafka {

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    private static final Map<String, TopicReader> READERS = new ConcurrentHashMap<>();

    private Kafka() {}

    /** Publishes an event with a new event id, as the outbox relay does. */
    public static void publish(DomainEvent event, String key, String subject, long aggregateVersion) {
        publish(UUID.randomUUID(), EventType.of(event).topic(), event, key, subject, aggregateVersion);
    }

    /** Publishes with a given event id. The same id twice simulates a redelivery. */
    public static void publish(
            UUID eventId, String topic, DomainEvent event, String key, String subject, long aggregateVersion) {
        send(record(eventId, topic, event, key, subject, aggregateVersion));
    }

    /** Creates a record that a test may still modify. */
    public static ProducerRecord<String, byte[]> record(
            UUID eventId, String topic, DomainEvent event, String key, String subject, long aggregateVersion) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, Json.write(event));
        Map<String, String> attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId.toString(),
                "ce_type",
                EventType.of(event).typeName(),
                "ce_source",
                "/test",
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_aggregateversion",
                Long.toString(aggregateVersion),
                "content-type",
                "application/json");
        attributes.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    public static void send(ProducerRecord<String, byte[]> record) {
        try {
            PRODUCER.send(record).get();
        } catch (ExecutionException exception) {
            throw new IllegalStateException(exception.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns all records of a topic with a key so far, in order. */
    public static List<ConsumerRecord<String, byte[]>> allOf(String topic, String key) {
        return READERS.computeIfAbsent(topic, TopicReader::new).recordsWithKey(key);
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
