package id.penghubung.systemtests.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of any topic, as it lies there. */
public record EventRecord(ConsumerRecord<byte[], byte[]> record) {

    public String topic() {
        return record.topic();
    }

    /** Whether a service has set this record aside because it could not apply it. */
    public boolean isDeadLetter() {
        return topic().contains(".dead-letters.");
    }

    /** Why a service could not apply this dead letter. */
    public String deadLetterReason() {
        return header("dead-letter-reason");
    }

    /** The CloudEvents id: a record with the id of an earlier one is the same event delivered again. */
    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    /** The aggregate that tells this event. */
    public String subject() {
        return header("ce_subject");
    }

    /** The aggregate's count of its events. */
    public long version() {
        return Long.parseLong(header("ce_aggregateversion"));
    }

    public String key() {
        return text(record.key());
    }

    /** All that a reader of the topic could learn: key, headers and body. */
    public String fullText() {
        var all = new StringBuilder(key()).append('\n');
        record.headers()
                .forEach(header -> all.append(header.key())
                        .append('=')
                        .append(text(header.value()))
                        .append('\n'));
        return all.append(text(record.value())).toString();
    }

    private String header(String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new AssertionError("A record of %s has no %s, only %s"
                    .formatted(topic(), name, Arrays.toString(record.headers().toArray())));
        }
        return text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
