package id.penghubung.focalpoint.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.localstack.testing.TestBackends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Publishes and reads events like another service. */
public final class KafkaTestClient {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private KafkaTestClient() {}

    /** Publishes an event as another service would. */
    public static void publish(UUID complaintId, DomainEvent event) {
        publish(UUID.randomUUID(), complaintId, event);
    }

    public static void publish(UUID eventId, UUID complaintId, DomainEvent event) {
        send(List.of(record(eventId, complaintId, event, json(event))));
    }

    /** Publishes several events at once. */
    public static void publishAll(Map<UUID, ? extends DomainEvent> eventsByComplaint) {
        send(eventsByComplaint.entrySet().stream()
                .map(each -> record(UUID.randomUUID(), each.getKey(), each.getValue(), json(each.getValue())))
                .toList());
    }

    /** Publishes a record with an unreadable body in place of an event. */
    public static void publishUnreadable(UUID eventId, UUID complaintId, DomainEvent insteadOf) {
        send(List.of(record(eventId, complaintId, insteadOf, "{\"complaintId\": [".getBytes(UTF_8))));
    }

    /** Reads all records of a topic with this key, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        return readAll(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    /** Reads all records of a topic; records with the same key are in order, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> readAll(String topic) {
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
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    public static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            UUID eventId, UUID complaintId, DomainEvent event, byte[] body) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(EventType.of(event).topic(), complaintId.toString(), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        EventType.of(event).typeName(),
                        "ce_source",
                        "/test",
                        "ce_subject",
                        complaintId.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    private static byte[] json(DomainEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestBackends.bootstrapServers());
    }
}
