package id.penghubung.complaints.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A migration in Java, because the database must not know the key. Flyway knows it by its version and the name of its class, and compares
 * no checksum.
 */
abstract class PersonalDataMigration implements JavaMigration {

    private static final int BATCH_SIZE = 1000;

    private final String version;
    private final String description;

    PersonalDataMigration(String version, String description) {
        this.version = version;
        this.description = description;
    }

    /** Writes something that depends on the key, from a stored row. */
    @FunctionalInterface
    interface RowWriter {

        /** Sets the parameters of the statement; the caller adds it to a batch. */
        void write(PreparedStatement statement, ResultSet row) throws SQLException;
    }

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    /**
     * Executes a statement for each row of a query, in batches.
     *
     * @return the number of rows
     */
    static int forEachRow(Connection connection, String query, String statement, RowWriter writer) throws SQLException {
        try (Statement select = connection.createStatement();
                PreparedStatement write = connection.prepareStatement(statement)) {
            select.setFetchSize(BATCH_SIZE);
            int rows = 0;
            try (ResultSet row = select.executeQuery(query)) {
                while (row.next()) {
                    writer.write(write, row);
                    write.addBatch();
                    if (++rows % BATCH_SIZE == 0) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
            return rows;
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
