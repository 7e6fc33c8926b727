package id.penghubung.kit.repair;

import id.penghubung.kit.inbox.DeadLetter;
import id.penghubung.kit.inbox.DeadLetterState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in the list, without anything that people wrote.
 *
 * @param consumer the consumer that could not apply it
 * @param key the record key, the id of what the event is about
 * @param failure kinds of exception and place in the program
 * @param attempts redeliveries that failed
 */
@Schema(name = "DeadLetter")
public record DeadLetterView(
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
        @Nullable Instant endedAt) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.eventId(),
                letter.eventType(),
                letter.key(),
                letter.failure(),
                letter.failedAt(),
                letter.state(),
                letter.attempts(),
                letter.endedAt());
    }
}
