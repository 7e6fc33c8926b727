package id.penghubung.routing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.QueryPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads PostgreSQL's generic plans of statements, which do not depend on parameter values. */
@ApplicationScoped
public class QueryPlans {

    private final String url;
    private final String user;

    QueryPlans(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user) {
        this.url = url;
        this.user = user;
    }

    public void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Returns the plan of the only statement that the work executes. */
    public String ofTheOnlyStatementOf(Runnable work) {
        List<String> statements = SqlStatementRecorder.of(work);
        assertThat(statements).hasSize(1);
        return of(statements.getFirst());
    }

    /** Returns the plan of a query with question marks. */
    public String of(String query) {
        try (Connection connection = connect()) {
            return QueryPlan.generic(connection, query).toString();
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Connects in simple query mode, because a generic plan has no parameters to bind. */
    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.put("user", user);
        settings.put("password", user);
        settings.put("preferQueryMode", "simple");
        return DriverManager.getConnection(url, settings);
    }
}
