package id.penghubung.kit.repair;

import id.penghubung.kit.outbox.ParkedEvent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A parked event in the list, without its body.
 *
 * @param key the record key, the id of what the event is about
 * @param lastError name of the exception with which Kafka rejected it
 * @param waiting later events of the key, which wait for it
 */
@Schema(name = "ParkedEvent")
public record ParkedEventView(
        UUID eventId,
        String type,
        String topic,
        String key,
        Instant occurredAt,
        Instant parkedAt,
        @Nullable String lastError,
        long waiting) {

    static ParkedEventView of(ParkedEvent event) {
        return new ParkedEventView(
                event.eventId(),
                event.type(),
                event.topic(),
                event.key(),
                event.occurredAt(),
                event.parkedAt(),
                event.lastError(),
                event.waiting());
    }
}
