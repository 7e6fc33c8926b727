package id.penghubung.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.tracing.Traceparent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Writes events in the binary mode of the CloudEvents 1.0 Kafka binding: attributes are headers, the body is JSON. */
final class CloudEventRecords {

    private CloudEventRecords() {}

    static ProducerRecord<String, byte[]> of(OutboxRow row, String source) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(row.topic(), row.key(), row.body().getBytes(UTF_8));
        Headers headers = event.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId().toString());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", row.subject());
        add(headers, "ce_time", row.time().toString());
        add(headers, "ce_aggregateversion", Long.toString(row.aggregateVersion()));
        add(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            add(headers, Traceparent.NAME, row.traceparent());
        }
        return event;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
