package id.penghubung.kit.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Open request to publish stored events again.
 *
 * @param reason reason of the request
 * @param events next events, in their original order of publication; empty when all are published
 */
record Republication(long id, String reason, List<KeptEvent> events) {

    /** Stored event with the time at which it was published. */
    record KeptEvent(Instant publishedAt, OutboxRow row) {}

    List<OutboxRow> rows() {
        return events.stream().map(KeptEvent::row).toList();
    }
}
