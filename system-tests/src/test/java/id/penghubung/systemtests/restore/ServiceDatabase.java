package id.penghubung.systemtests.restore;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.systemtests.actors.Submission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The database of one service, with the operations of an operator: backup, restore and queries. */
record ServiceDatabase(PostgresServer server, String name) {

    static ServiceDatabase of(Part service, PostgresServer server) {
        return new ServiceDatabase(server, service.database().orElseThrow());
    }

    void backUp() {
        server.copyDatabase(name, copy());
    }

    /** Replaces the database by the backup; the service must be stopped. */
    void restore() {
        server.restoreDatabase(name, copy());
    }

    /** Counts the rows of a table that belong to these complaints. */
    long rowsOf(List<Submission> complaints, String table, String column) {
        var query = "select count(*) from %s where %s = any(?)".formatted(table, column);
        try (var connection = connect();
                var statement = connection.prepareStatement(query)) {
            var ids = complaints.stream().map(Submission::id).map(UUID::fromString);
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Executes one statement, as an operator does with {@code psql -c}. */
    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Returns the first column of the only row. */
    String read(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The role has the name of its database, and that name is its password. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(name), name, name);
    }

    private String copy() {
        return name + "_copy";
    }
}
