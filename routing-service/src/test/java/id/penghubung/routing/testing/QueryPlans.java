package id.penghubung.routing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads PostgreSQL's generic plans of statements, which do not depend on parameter values. */
@ApplicationScoped
public class QueryPlans {

    private static final Pattern PARAMETER = Pattern.compile("\\?");

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
        int[] position = {0};
        String numbered =
                PARAMETER.matcher(statements.getFirst()).replaceAll((MatchResult each) -> "\\$" + ++position[0]);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (generic_plan, costs off) " + numbered)) {
            List<String> plan = new ArrayList<>();
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
            return String.join("\n", plan);
        } catch (SQLException exception) {
            throw new IllegalStateException(numbered, exception);
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
