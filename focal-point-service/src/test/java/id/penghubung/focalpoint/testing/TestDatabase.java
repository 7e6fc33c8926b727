package id.penghubung.focalpoint.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/** Reads and repairs stored data where the service has no API for it. */
@ApplicationScoped
public class TestDatabase {

    private final DataSource source;

    TestDatabase(DataSource source) {
        this.source = source;
    }

    /** Reads the first column of a query, as text. */
    public List<String> column(String query, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    column.add(row.getString(1));
                }
            }
            return column;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Returns the tables with a row that contains a text.
     *
     * @param except tables that are not looked at
     */
    public List<String> tablesContaining(String text, Set<String> except) {
        return column("select tablename from pg_tables where schemaname = 'public' order by 1").stream()
                .filter(table -> !except.contains(table))
                .filter(table -> !column(
                                "select 1 from \"%s\" t where t::text ilike ? limit 1".formatted(table),
                                "%" + text + "%")
                        .isEmpty())
                .toList();
    }

    public void execute(String statement) {
        try (Connection connection = source.getConnection();
                Statement any = connection.createStatement()) {
            any.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Takes a connection in another thread, like another replica. A thread may hold only one connection. */
    public Connection connectionOfAnotherThread() throws SQLException {
        FutureTask<Connection> taking = new FutureTask<>(source::getConnection);
        Thread.ofPlatform().start(taking);
        try {
            return taking.get();
        } catch (ExecutionException failure) {
            throw new SQLException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException(stopped);
        }
    }
}
