package id.penghubung.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** Events of one transaction, written in one batch immediately before the commit. */
final class PendingEvents implements Synchronization {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final Iterable<OutboxListener> listeners;
    private final List<OutboxRow> rows = new ArrayList<>();
    private final List<StoredEvent> stored = new ArrayList<>();
    private boolean written;

    PendingEvents(OutboxTable table, OutboxRelay relay, Iterable<OutboxListener> listeners) {
        this.table = table;
        this.relay = relay;
        this.listeners = listeners;
    }

    /**
     * Adds an event. An event that is published while the transaction already ends, for example by an entity listener, is
     * written immediately.
     */
    void add(OutboxRow row) {
        if (written) {
            write(List.of(row));
        } else {
            rows.add(row);
        }
    }

    @Override
    public void beforeCompletion() {
        written = true;
        if (!rows.isEmpty()) {
            write(rows);
        }
    }

    private void write(List<OutboxRow> added) {
        table.insert(added);
        List<StoredEvent> events = added.stream().map(StoredEvent::of).toList();
        stored.addAll(events);
        listeners.forEach(listener -> listener.stored(events));
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            relay.wake();
            listeners.forEach(listener -> listener.committed(stored));
        }
    }
}
