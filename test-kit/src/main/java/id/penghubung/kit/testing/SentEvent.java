package id.penghubung.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Event as another service publishes it (CloudEvents in binary mode); a test can change each part. */
public final class SentEvent {

    private final String topic;
    private final String key;
    private final Map<String, @Nullable String> headers = new LinkedHashMap<>();
    private byte @Nullable [] body;

    private SentEvent(String topic, String key, String type, @Nullable String json) {
        this.topic = topic;
        this.key = key;
        this.body = json == null ? null : json.getBytes(UTF_8);
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/test");
        headers.put("ce_subject", key);
        headers.put("ce_time", "2026-11-20T02:14:09.518204Z");
        headers.put("ce_aggregateversion", "1");
        headers.put("content-type", "application/json");
    }

    public static SentEvent of(String topic, String key, String type, @Nullable String json) {
        return new SentEvent(topic, key, type, json);
    }

    public SentEvent with(String header, @Nullable String value) {
        headers.put(header, value);
        return this;
    }

    public SentEvent without(String header) {
        headers.remove(header);
        return this;
    }

    /** Sets the aggregate that the event is about. */
    public SentEvent about(Object subject, long version) {
        return with("ce_subject", subject.toString()).with("ce_aggregateversion", Long.toString(version));
    }

    public SentEvent withText(String text) {
        return withBody(text.getBytes(UTF_8));
    }

    public SentEvent withBody(byte @Nullable [] bytes) {
        body = bytes;
        return this;
    }

    public UUID id() {
        return UUID.fromString(String.valueOf(headers.get("ce_id")));
    }

    public ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> record.headers().add(name, value == null ? null : value.getBytes(UTF_8)));
        return record;
    }

    public void send() {
        send(this);
    }

    /** Sends events to their topics, in this order. */
    public static void send(SentEvent... events) {
        send(List.of(events));
    }

    /** Sends events to their topics, in this order. */
    public static void send(List<SentEvent> events) {
        Topics.send(events.stream().map(SentEvent::record).toList());
    }
}
