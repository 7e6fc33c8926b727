package id.penghubung.focalpoint.testing;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Reads query plans in the database of this service, for a table with many rows. */
@ApplicationScoped
public class QueryPlans {

    private final DataSource database;

    QueryPlans(DataSource database) {
        this.database = database;
    }

    /**
     * Returns the plan of a query as text.
     *
     * @param growth SQL that fills the table
     */
    public String of(String table, String growth, String query) {
        return QueryPlan.afterGrowth(database, table, growth, query).toString();
    }

    /**
     * Fills tables for several plans, until they are closed.
     *
     * @param growth SQL that fills the tables and updates their statistics
     */
    public GrownTables ofTables(String growth) {
        return GrownTables.in(database, growth);
    }
}
