package id.penghubung.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record that a consumer could not apply, without its content.
 *
 * @param consumer name of the {@link Subscription}
 * @param eventId id of the event; null if the record has none that can be read
 * @param key first characters of the record key
 * @param failure kinds of exception and place in the program, without any data of the event
 * @param attempts number of redeliveries that failed
 * @param endedAt time at which it was redelivered or dismissed
 */
public record DeadLetter(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable UUID eventId,
        @Nullable String eventType,
        @Nullable String key,
        String failure,
        Instant failedAt,
        DeadLetterState state,
        int attempts,
        @Nullable Instant endedAt) {}
