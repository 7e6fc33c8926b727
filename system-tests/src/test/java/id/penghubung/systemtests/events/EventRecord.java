package id.penghubung.systemtests.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of a topic. */
public record EventRecord(ConsumerRecord<byte[], byte[]> record) {

    public String topic() {
        return record.topic();
    }

    /** Returns true if the record is a dead letter, an event that a service could not apply. */
    public boolean isDeadLetter() {
        return topic().contains(".dead-letters.");
    }

    /** Returns the reason for which a service could not apply this dead letter. */
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

    /** Returns the id of the aggregate that published this event. */
    public String subject() {
        return header("ce_subject");
    }

    /** Returns the number of the event among those of its aggregate, starting at 1. */
    public long version() {
        return Long.parseLong(header("ce_aggregateversion"));
    }

    public String key() {
        return text(record.key());
    }

    /** Returns key, headers and body, to search them for secrets. */
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
