package id.penghubung.focalpoint.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Reads query plans of PostgreSQL for a table with many rows. All changes are rolled back. */
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
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(growth);
            statement.execute("analyze " + table);
            StringBuilder plan = new StringBuilder();
            try (ResultSet line = statement.executeQuery("explain " + query)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
