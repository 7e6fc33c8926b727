package id.penghubung.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.tracing.EventTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Where a use case puts its events: they commit with its state or not at all, and the relay is woken by the commit.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final IdGenerator ids;

    Outbox(
            OutboxTable table,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            IdGenerator ids) {
        this.table = table;
        this.relay = relay;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
    }

    /**
     * Publishes an event when the current transaction commits.
     *
     * @throws IllegalStateException outside a transaction, where nothing would tie the event to its state
     */
    public void publish(OutgoingEvent event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event needs the transaction of the state that it tells of");
        }
        pending().add(toRow(event));
    }

    private OutboxRow toRow(OutgoingEvent event) {
        try {
            return OutboxRow.unpublished(
                    ids.next(), event, EventTrace.currentTraceparent(), json.writeValueAsString(event.data()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Cannot write " + event.type() + " as JSON", unwritable);
        }
    }

    private PendingEvents pending() {
        if (transactions.getResource(Outbox.class) instanceof PendingEvents known) {
            return known;
        }
        PendingEvents pending = new PendingEvents(table, relay);
        transactions.putResource(Outbox.class, pending);
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }
}
