package id.penghubung.kit.outbox;

import java.time.Instant;
import java.util.List;

/**
 * An open request to publish kept events again.
 *
 * @param reason why it was asked for
 * @param events those that come next, in the order in which they were published; empty when all are done
 */
record Republication(long id, String reason, List<KeptEvent> events) {

    /** An event that was published at this time. */
    record KeptEvent(Instant publishedAt, OutboxRow row) {}

    List<OutboxRow> rows() {
        return events.stream().map(KeptEvent::row).toList();
    }
}
