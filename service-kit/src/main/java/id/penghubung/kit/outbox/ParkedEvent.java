package id.penghubung.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event of the outbox that Kafka rejected, without its body. Later events of its key wait until it is decided about.
 *
 * @param position order of publication
 * @param lastError name of the exception with which Kafka rejected it
 * @param waiting number of later events of the key that wait
 */
public record ParkedEvent(
        UUID eventId,
        long position,
        String type,
        String topic,
        String key,
        Instant occurredAt,
        Instant parkedAt,
        @Nullable String lastError,
        long waiting) {}
