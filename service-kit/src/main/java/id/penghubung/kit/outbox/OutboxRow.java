package id.penghubung.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event stored in the outbox.
 *
 * @param position order of publication; 0 until the database has assigned it
 * @param traceparent W3C trace context of the request that caused the event
 */
record OutboxRow(
        long position,
        UUID eventId,
        String type,
        String topic,
        String key,
        String subject,
        long aggregateVersion,
        Instant time,
        @Nullable String traceparent,
        String body) {

    static OutboxRow unpublished(UUID eventId, OutgoingEvent event, @Nullable String traceparent, String body) {
        return new OutboxRow(
                0,
                eventId,
                event.type(),
                event.topic(),
                event.key(),
                event.subject(),
                event.aggregateVersion(),
                event.time(),
                traceparent,
                body);
    }
}
