package id.penghubung.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Events that an effect received and left without effect, because what they are about has ended in the meantime. Each is logged, and
 * the redelivery of a dead letter shows the reason. A note lasts as long as its transaction.
 */
@ApplicationScoped
public class IgnoredEvents {

    private static final Logger LOG = Logger.getLogger(IgnoredEvents.class);

    private final TransactionSynchronizationRegistry transactions;

    IgnoredEvents(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /**
     * Notes that an event has no effect.
     *
     * @param reason reason, without any data of the event
     */
    public void note(ReceivedEvent event, String reason) {
        LOG.infof("Event %s (%s) has no effect: %s", event.id(), event.type(), reason);
        if (transactions.getResource(IgnoredEvents.class) instanceof Noted noted) {
            noted.reasons.put(event.id(), reason);
        } else {
            Noted noted = new Noted();
            noted.reasons.put(event.id(), reason);
            transactions.putResource(IgnoredEvents.class, noted);
        }
    }

    /** Returns why an event has no effect, if the current transaction left it without. */
    Optional<String> reasonFor(UUID event) {
        return transactions.getResource(IgnoredEvents.class) instanceof Noted noted
                ? Optional.ofNullable(noted.reasons.get(event))
                : Optional.empty();
    }

    /** The reasons of a transaction. */
    private static final class Noted {

        private final Map<UUID, String> reasons = new HashMap<>();
    }
}
