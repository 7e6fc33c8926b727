package id.penghubung.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Publishes and reads events as another service does. */
public final class DomainEvents {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private DomainEvents() {}

    /** Returns an event to send, with a new event id; its key is the id of the complaint or the code of the agency. */
    public static SentEvent toSend(Object key, DomainEvent event) {
        return toSend(EventType.of(event).topic(), key, event);
    }

    /** Returns an event to send to a topic of a test. */
    public static SentEvent toSend(String topic, Object key, DomainEvent event) {
        return SentEvent.of(topic, key.toString(), EventType.of(event).typeName(), json(event))
                .with("ce_time", Instant.now().toString());
    }

    /** Publishes an event and returns when the broker has it. */
    public static void publish(Object key, DomainEvent event) {
        toSend(key, event).send();
    }

    /** Publishes an event with a given event id. The same id twice simulates a second delivery. */
    public static void publish(UUID eventId, Object key, DomainEvent event) {
        toSend(key, event).with("ce_id", eventId.toString()).send();
    }

    /** Publishes several events at once. */
    public static void publishAll(Map<?, ? extends DomainEvent> eventsByKey) {
        SentEvent.send(eventsByKey.entrySet().stream()
                .map(each -> toSend(each.getKey(), each.getValue()))
                .toList());
    }

    /** Publishes a record with an unreadable body in place of an event. */
    public static void publishUnreadable(Object key, DomainEvent insteadOf) {
        toSend(key, insteadOf).withText("{\"complaintId\": [").send();
    }

    /** Returns the event of a record. */
    public static DomainEvent read(ConsumerRecord<String, byte[]> record) {
        String name = Topics.header(record, "ce_type").orElseThrow();
        EventType type = Arrays.stream(EventType.values())
                .filter(known -> known.typeName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return JSON.readValue(record.value(), type.dataType());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the JSON document of a record. */
    public static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String json(DomainEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
