package id.penghubung.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.tracing.Traceparent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Transactional outbox. Events are stored together with the state of the use case or not at all. The commit wakes the
 * relay. Each {@link OutboxListener} of the service takes part.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final IdGenerator ids;
    private final Iterable<OutboxListener> listeners;

    Outbox(
            OutboxTable table,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            IdGenerator ids,
            @Any Instance<OutboxListener> listeners) {
        this.table = table;
        this.relay = relay;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.listeners = listeners;
    }

    /**
     * Publishes an event when the current transaction commits.
     *
     * @throws IllegalStateException outside a transaction, because event and state could then not be stored together
     */
    public void publish(OutgoingEvent event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event must be published in the transaction that changes the state");
        }
        pending().add(toRow(event));
    }

    private OutboxRow toRow(OutgoingEvent event) {
        try {
            return OutboxRow.unpublished(
                    ids.next(), event, Traceparent.current(), json.writeValueAsString(event.data()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Cannot write " + event.type() + " as JSON", unwritable);
        }
    }

    private PendingEvents pending() {
        if (transactions.getResource(Outbox.class) instanceof PendingEvents known) {
            return known;
        }
        PendingEvents pending = new PendingEvents(table, relay, listeners);
        transactions.putResource(Outbox.class, pending);
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }
}
