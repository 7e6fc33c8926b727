package id.penghubung.focalpoint.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** Entries that transactions have appended. Each transaction writes its own in one batch, before it reads a record or commits. */
@ApplicationScoped
class PendingEntries {

    private final RecordTable table;
    private final TransactionSynchronizationRegistry transactions;

    PendingEntries(RecordTable table, TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * Adds entries to the batch of the current transaction.
     *
     * @throws IllegalStateException outside a transaction, because entries and their case could then not be stored together
     */
    void add(List<StoredEntry> entries) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An entry must be appended in the transaction that changes the case");
        }
        batch().add(entries);
    }

    /** Writes the batch of the current transaction, if there is one. */
    void write() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(PendingEntries.class) instanceof Batch known) {
            known.write();
        }
    }

    private Batch batch() {
        if (transactions.getResource(PendingEntries.class) instanceof Batch known) {
            return known;
        }
        Batch batch = new Batch(table);
        transactions.putResource(PendingEntries.class, batch);
        transactions.registerInterposedSynchronization(batch);
        return batch;
    }

    /** The entries of one transaction that are not written yet. */
    private static final class Batch implements Synchronization {

        private final RecordTable table;
        private final List<StoredEntry> entries = new ArrayList<>();
        private boolean ending;

        Batch(RecordTable table) {
            this.table = table;
        }

        /** Adds entries. Those that are appended while the transaction already ends are written immediately. */
        void add(List<StoredEntry> added) {
            entries.addAll(added);
            if (ending) {
                write();
            }
        }

        void write() {
            table.insert(entries);
            entries.clear();
        }

        @Override
        public void beforeCompletion() {
            ending = true;
            write();
        }

        @Override
        public void afterCompletion(int status) {
            // Entries of a transaction that was rolled back are discarded with it.
        }
    }
}
