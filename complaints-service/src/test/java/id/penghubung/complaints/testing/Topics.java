package id.penghubung.complaints.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.localstack.testing.TestBackends;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to and reads from the topics, as the other services do. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Topics() {}

    /** Publishes an event as another service does. */
    public static void publish(String complaintId, DomainEvent event) {
        publish(UUID.randomUUID(), complaintId, event);
    }

    public static void publish(UUID eventId, String complaintId, DomainEvent event) {
        send(EventType.of(event).topic(), complaintId, headers(eventId, complaintId, event), json(event));
    }

    /** Publishes a record with the headers of an event but a malformed body. */
    public static void publishMalformed(String topic, String complaintId, DomainEvent insteadOf) {
        send(
                topic,
                complaintId,
                headers(UUID.randomUUID(), complaintId, insteadOf),
                "{\"complaintId\": [".getBytes(UTF_8));
    }

    private static void send(String topic, String key, Map<String, String> headers, byte[] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /** Returns all records of a topic with a key, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Map<String, String> headers(UUID eventId, String complaintId, DomainEvent event) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId.toString(),
                "ce_type",
                EventType.of(event).typeName(),
                "ce_source",
                "/test",
                "ce_subject",
                complaintId,
                "ce_time",
                Instant.now().toString(),
                "ce_aggregateversion",
                "1",
                "content-type",
                "application/json");
    }

    private static byte[] json(DomainEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException exception) {
            throw new IllegalArgumentException(exception);
        }
    }

    private static Properties connection() {
        Properties connection = new Properties();
        connection.put("bootstrap.servers", TestBackends.bootstrapServers());
        return connection;
    }
}
