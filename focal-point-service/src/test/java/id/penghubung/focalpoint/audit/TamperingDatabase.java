package id.penghubung.focalpoint.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Database access of an attacker who may change everything, but does not know the key. */
@ApplicationScoped
class TamperingDatabase {

    private final DataSource database;

    TamperingDatabase(DataSource database) {
        this.database = database;
    }

    /** Executes statements with the triggers of the table disabled. */
    void executeUnguarded(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table case_entry disable trigger user");
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                statement.execute("alter table case_entry enable trigger user");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Executes a statement with the triggers enabled. */
    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
