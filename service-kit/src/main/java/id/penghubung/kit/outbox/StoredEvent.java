package id.penghubung.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Event that a transaction has stored in the outbox.
 *
 * @param type CloudEvents type
 * @param topic Kafka topic
 * @param key record key; events of one key keep their order
 * @param time time at which the change happened
 * @param body JSON
 */
public record StoredEvent(UUID eventId, String type, String topic, String key, Instant time, String body) {

    static StoredEvent of(OutboxRow row) {
        return new StoredEvent(row.eventId(), row.type(), row.topic(), row.key(), row.time(), row.body());
    }
}
