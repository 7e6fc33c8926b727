package id.penghubung.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.tracing.Traceparent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in binary mode. Fields that a record does not know are ignored. */
@ApplicationScoped
class RecordReader {

    private final ObjectMapper json;

    RecordReader(ObjectMapper json) {
        this.json = json;
    }

    /** Returns the event, or empty if the consumer does not subscribe to its type. */
    Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> origin, Map<String, ? extends Class<?>> eventTypes)
            throws UnreadableRecordException {
        String type = required(origin, "ce_type");
        Class<?> dataType = eventTypes.get(type);
        if (dataType == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReceivedEvent(
                    UUID.fromString(required(origin, "ce_id")),
                    type,
                    origin.key(),
                    required(origin, "ce_subject"),
                    Long.parseLong(required(origin, "ce_aggregateversion")),
                    Instant.parse(required(origin, "ce_time")),
                    header(origin, Traceparent.NAME),
                    body(origin, dataType)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new UnreadableRecordException("A header of " + type + " is malformed");
        }
    }

    private Object body(ConsumerRecord<String, byte[]> origin, Class<?> dataType) throws UnreadableRecordException {
        byte[] body = origin.value();
        if (body == null) {
            throw new UnreadableRecordException("The record has no body");
        }
        try {
            Object data = json.readValue(body, dataType);
            if (data == null) {
                throw new UnreadableRecordException("The body is the JSON null");
            }
            return data;
        } catch (JsonProcessingException malformed) {
            throw new UnreadableRecordException("The body is not a " + dataType.getSimpleName() + ": "
                    + malformed.getClass().getSimpleName());
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> origin, String name)
            throws UnreadableRecordException {
        String value = header(origin, name);
        if (value == null) {
            throw new UnreadableRecordException("Header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> origin, String name) {
        Header header = origin.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
