package id.penghubung.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Key, timestamp and headers of a record as JSON. Bytes are in Base64, so that also what is no text is stored unchanged.
 *
 * @param headers by name; of headers with the same name the last one, which alone counts
 */
record StoredRecord(
        byte @Nullable [] key,
        long timestamp,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, byte @Nullable []> headers) {

    static StoredRecord of(ConsumerRecord<String, byte[]> origin) {
        Map<String, byte @Nullable []> headers = new LinkedHashMap<>();
        for (Header header : origin.headers()) {
            headers.put(header.key(), header.value());
        }
        String key = origin.key();
        return new StoredRecord(key == null ? null : key.getBytes(UTF_8), origin.timestamp(), headers);
    }

    /** Returns the record as it was received. */
    ConsumerRecord<String, byte[]> restored(String topic, int partition, long offset, byte @Nullable [] body) {
        ConsumerRecord<String, byte[]> restored = new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key == null ? null : new String(key, UTF_8),
                body,
                new RecordHeaders(),
                Optional.empty());
        headers.forEach(restored.headers()::add);
        return restored;
    }

    /** Returns the headers as text. */
    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        headers.forEach((name, value) -> texts.put(name, value == null ? null : new String(value, UTF_8)));
        return texts;
    }
}
