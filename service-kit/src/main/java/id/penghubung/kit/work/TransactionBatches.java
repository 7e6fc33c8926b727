package id.penghubung.kit.work;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that transactions collect. Each transaction writes its own in one batch before it commits, or earlier if it asks for that. Those of
 * a transaction that is rolled back are discarded.
 */
public final class TransactionBatches<T> {

    private final TransactionSynchronizationRegistry transactions;
    private final Consumer<List<T>> table;

    /** @param table writes rows in the current transaction; not called without rows */
    public TransactionBatches(TransactionSynchronizationRegistry transactions, Consumer<List<T>> table) {
        this.transactions = transactions;
        this.table = table;
    }

    /**
     * Adds rows to the batch of the current transaction.
     *
     * @throws IllegalStateException outside a transaction, because they could then not be stored with what they belong to
     */
    public void add(Collection<T> rows) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Rows must be added in the transaction that changes what they belong to");
        }
        batch().add(rows);
    }

    /** Writes the batch of the current transaction, if there is one. */
    public void write() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(this) instanceof Batch<?> known) {
            known.write();
        }
    }

    private Batch<T> batch() {
        @SuppressWarnings("unchecked") // only this class puts a resource for itself
        Batch<T> known = (Batch<T>) transactions.getResource(this);
        if (known != null) {
            return known;
        }
        Batch<T> batch = new Batch<>(table);
        transactions.putResource(this, batch);
        transactions.registerInterposedSynchronization(batch);
        return batch;
    }

    /** The rows of one transaction that are not written yet. */
    private static final class Batch<T> implements Synchronization {

        private final Consumer<List<T>> table;
        private final List<T> rows = new ArrayList<>();
        private boolean ending;

        Batch(Consumer<List<T>> table) {
            this.table = table;
        }

        /** Adds rows. Those that are added while the transaction already ends are written immediately. */
        void add(Collection<T> added) {
            rows.addAll(added);
            if (ending) {
                write();
            }
        }

        void write() {
            if (!rows.isEmpty()) {
                table.accept(List.copyOf(rows));
                rows.clear();
            }
        }

        @Override
        public void beforeCompletion() {
            ending = true;
            write();
        }

        @Override
        public void afterCompletion(int status) {
            // The rows are committed, or discarded, with the transaction.
        }
    }
}
