package id.penghubung.focalpoint.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Asks PostgreSQL how it would run a query on a table that has grown. Nothing of it stays. */
@ApplicationScoped
public class QueryPlans {

    private final DataSource database;

    QueryPlans(DataSource database) {
        this.database = database;
    }

    /**
     * The plan of a query as text.
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
