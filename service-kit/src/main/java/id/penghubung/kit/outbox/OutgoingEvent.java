package id.penghubung.kit.outbox;

import java.time.Instant;

/**
 * Event to be published.
 *
 * @param type CloudEvents type
 * @param topic Kafka topic
 * @param key record key; events of one key keep their order
 * @param subject id of the aggregate that changed
 * @param aggregateVersion increases by one with each event of the subject, so that a consumer can detect a gap
 * @param time time at which the change happened
 * @param data record that becomes the JSON body
 */
public record OutgoingEvent(
        String type, String topic, String key, String subject, long aggregateVersion, Instant time, Object data) {}
