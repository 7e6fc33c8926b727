package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events of this service's outbox that Kafka rejected. Every call joins the caller's transaction. */
@ApplicationScoped
public class ParkedEvents {

    private final ParkedEventTable table;

    ParkedEvents(ParkedEventTable table) {
        this.table = table;
    }

    /** Returns parked events in the order of publication, at most {@code limit}. */
    public List<ParkedEvent> page(long afterPosition, int limit) {
        return table.page(afterPosition, limit);
    }

    /** Returns a parked event and locks it until the end of the transaction. */
    public Optional<ParkedEvent> lock(UUID eventId) {
        return table.lock(eventId);
    }

    /** Returns the body of a parked event as JSON. */
    public String body(UUID eventId) {
        return table.body(eventId);
    }

    /** Lets the relay publish the event again, before the later ones of its key. The relay finds it within its poll interval. */
    public void publishAgain(UUID eventId) {
        table.unpark(eventId);
    }

    /** Takes the event out of the outbox, so that it is never published and the later ones of its key are. A copy is kept. */
    public void dismiss(UUID eventId, Instant now) {
        table.dismiss(eventId, now);
    }
}
