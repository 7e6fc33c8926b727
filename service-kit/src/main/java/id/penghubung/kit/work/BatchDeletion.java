package id.penghubung.kit.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.IntUnaryOperator;

/** Deletes many rows in small transactions, so that neither other transactions nor the vacuum wait for a large one. */
public final class BatchDeletion {

    private BatchDeletion() {}

    /**
     * Repeats a deletion, each time in a transaction of its own, until no more rows are left. The caller has no transaction.
     *
     * @param limit maximum number of rows for each transaction
     * @param deletion deletes at most as many rows as its argument says and returns their number
     */
    public static void deleteAll(int limit, IntUnaryOperator deletion) {
        int deleted;
        do {
            deleted = QuarkusTransaction.disallowingExisting().call(() -> deletion.applyAsInt(limit));
        } while (deleted == limit);
    }
}
