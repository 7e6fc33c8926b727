package id.penghubung.kit.outbox;

import java.time.Instant;

/**
 * An event on its way out.
 *
 * @param type CloudEvents type
 * @param topic where it is published
 * @param key record key; events of one key keep their order
 * @param subject id of the aggregate that it tells of
 * @param aggregateVersion grows by one with each event of the subject, so that a reader can see a gap
 * @param time when it happened
 * @param data the record that becomes the JSON body
 */
public record OutgoingEvent(
        String type, String topic, String key, String subject, long aggregateVersion, Instant time, Object data) {}
