package id.penghubung.focalpoint.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the records of all cases, matters and letters in batches, each batch from one database snapshot. Holds one row in
 * memory and takes no locks that block others.
 */
final class RecordAudit {

    static final int BATCH_CASES = 1000;

    private static final int FETCH_SIZE = 2000;

    private static final String NEXT_OWNERS = "with f as (select * from %s where id > ? order by id limit "
            + BATCH_CASES + ") select "
            + RecordRowVerifier.COLUMNS_AND_JOIN.replace("from agency_case f", "from f") + " order by f.id, e.seq";

    private static final String WITHOUT_OWNER = "select e.case_id, count(*) from case_entry e where "
            + Arrays.stream(RecordOwner.values())
                    .map(owner -> "not exists (select from " + owner.table() + " where id = e.case_id)")
                    .collect(Collectors.joining(" and "))
            + " group by e.case_id order by e.case_id";

    private static final UUID FIRST_CURSOR = new UUID(0, 0);

    private final Connection connection;
    private final RecordRowVerifier rows;

    RecordAudit(Connection connection, Sealer sealer) {
        this.connection = connection;
        this.rows = new RecordRowVerifier(sealer);
    }

    /** @param batchDone called after each batch */
    void run(BiConsumer<RecordOwner, RecordVerification> consumer, Runnable batchDone) throws SQLException {
        // The PostgreSQL driver uses the fetch size only within a transaction.
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        for (RecordOwner owner : RecordOwner.values()) {
            UUID last = FIRST_CURSOR;
            while (last != null) {
                last = batch(owner, last, verification -> consumer.accept(owner, verification));
                connection.commit();
                batchDone.run();
            }
        }
    }

    /**
     * Finds records without a case, matter or letter, whose owner somebody removed.
     *
     * @param consumer receives the id of each removed owner, with the number of its entries
     */
    void findWithoutOwner(ObjLongConsumer<UUID> consumer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_OWNER)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    consumer.accept(found.getObject(1, UUID.class), found.getLong(2));
                }
            }
        }
        connection.commit();
    }

    private @Nullable UUID batch(RecordOwner owner, UUID after, Consumer<RecordVerification> consumer)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_OWNERS.formatted(owner.table()))) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setObject(1, after);
            try (ResultSet found = statement.executeQuery()) {
                return rows.verify(found, consumer);
            }
        }
    }
}
