package id.penghubung.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Tables with many rows, for the plans of several queries: filling them takes longer than the tests themselves. Only this
 * object sees the rows, which are rolled back when it is closed.
 */
public final class GrownTables implements AutoCloseable {

    /**
     * Settings for the plan of a query whose rows an index gives in their order. With few estimated rows it costs nearly
     * the same to read all rows, or to read another index and to sort.
     */
    public static final String BY_INDEX = "set local enable_seqscan = off; set local enable_sort = off";

    private final Connection connection;

    private GrownTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Fills tables in a transaction of its own.
     *
     * @param growth SQL that fills the tables and updates their statistics
     */
    public static GrownTables in(DataSource database, String growth) {
        try {
            Connection connection = database.getConnection();
            GrownTables tables = new GrownTables(connection);
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // Rows of a growth take longer than a request may, where other builds have the disk.
                statement.execute("set local statement_timeout = '2min'");
                // Plans that a connection keeps for few rows would read the whole table for each reference.
                statement.execute("discard plans");
                statement.execute(growth);
                return tables;
            } catch (SQLException failure) {
                tables.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Returns the plan of a query.
     *
     * @param settings SQL that sets what holds for this plan only, for example {@link #BY_INDEX}
     */
    public QueryPlan plan(String settings, String sql) {
        try (Statement statement = connection.createStatement()) {
            Savepoint before = connection.setSavepoint();
            statement.execute(settings);
            QueryPlan plan = QueryPlan.explain(statement, sql);
            connection.rollback(before);
            return plan;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
