package id.penghubung.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** Events of one transaction, written in one batch immediately before the commit. */
final class PendingEvents implements Synchronization {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final List<OutboxRow> rows = new ArrayList<>();
    private boolean written;

    PendingEvents(OutboxTable table, OutboxRelay relay) {
        this.table = table;
        this.relay = relay;
    }

    /**
     * Adds an event. An event that is published while the transaction already ends, for example by an entity listener, is
     * written immediately.
     */
    void add(OutboxRow row) {
        if (written) {
            table.insert(List.of(row));
        } else {
            rows.add(row);
        }
    }

    @Override
    public void beforeCompletion() {
        written = true;
        if (!rows.isEmpty()) {
            table.insert(rows);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            relay.wake();
        }
    }
}
