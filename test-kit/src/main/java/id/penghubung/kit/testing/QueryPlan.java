package id.penghubung.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Execution plan of a query, so that a test can require the use of an index. */
public final class QueryPlan {

    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final String plan;

    private QueryPlan(String plan) {
        this.plan = plan;
    }

    /**
     * Returns the plan of a query, after an update of the statistics.
     *
     * @param table table that the query reads, whose statistics are updated first
     * @param parameters parameters in the order of the question marks
     */
    public static QueryPlan of(DataSource database, String table, String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement analyze = connection.prepareStatement("analyze " + table)) {
                analyze.execute();
            }
            try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    explain.setObject(i + 1, parameters[i]);
                }
                return new QueryPlan(lines(explain.executeQuery()));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Returns the plan of a query on a table with many rows. All changes are rolled back.
     *
     * @param growth SQL that fills the table
     */
    public static QueryPlan afterGrowth(DataSource database, String table, String growth, String sql) {
        try (GrownTables tables = GrownTables.in(database, growth)) {
            return tables.plan("analyze " + table, sql);
        }
    }

    static QueryPlan explain(Statement statement, String sql) throws SQLException {
        return new QueryPlan(lines(statement.executeQuery("explain " + sql)));
    }

    /**
     * Returns the generic plan of a query, which does not depend on the values of its parameters.
     *
     * @param connection connection in simple query mode, because a generic plan has no parameters to bind
     * @param sql query with question marks
     */
    public static QueryPlan generic(Connection connection, String sql) {
        int[] position = {0};
        String numbered = PARAMETER.matcher(sql).replaceAll(each -> "\\$" + ++position[0]);
        try (Statement statement = connection.createStatement()) {
            return new QueryPlan(lines(statement.executeQuery("explain (generic_plan, costs off) " + numbered)));
        } catch (SQLException failure) {
            throw new IllegalStateException(numbered, failure);
        }
    }

    private static String lines(ResultSet plan) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = plan) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    /** Returns true if the plan reads this index. */
    public boolean uses(String index) {
        return plan.contains(" using " + index + " ") || plan.contains("Bitmap Index Scan on " + index + " ");
    }

    /** Returns true if the plan sorts rows, instead of reading them in order. */
    public boolean sorts() {
        return plan.contains("Sort");
    }

    public boolean readsAllOf(String table) {
        return plan.contains("Seq Scan on " + table);
    }

    @Override
    public String toString() {
        return plan;
    }
}
