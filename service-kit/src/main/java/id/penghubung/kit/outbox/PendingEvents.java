package id.penghubung.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** The events of one transaction, written in one batch just before it commits. */
final class PendingEvents implements Synchronization {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final List<OutboxRow> rows = new ArrayList<>();
    private boolean written;

    PendingEvents(OutboxTable table, OutboxRelay relay) {
        this.table = table;
        this.relay = relay;
    }

    /** What is published while the transaction is already ending, as by an entity's listener, is written at once. */
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
