package id.penghubung.systemtests.privacy;

import id.penghubung.localstack.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that the database of a service stores, to look for what it must not contain. */
record StoredTexts(PostgresServer server, String database) {

    private static final String SUPERUSER = "postgres";

    /** Returns the tables with a row that contains the text, also as bytes of a binary column. */
    List<String> tablesContaining(String text) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), SUPERUSER, SUPERUSER)) {
            var found = new ArrayList<String>();
            for (var table : tables(connection)) {
                if (contains(connection, table, text)) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("Cannot read the database " + database, e);
        }
    }

    List<String> tables() {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), SUPERUSER, SUPERUSER)) {
            return tables(connection);
        } catch (SQLException e) {
            throw new AssertionError("Cannot read the database " + database, e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static boolean contains(Connection connection, String table, String text) throws SQLException {
        var query = """
                select exists (select 1 from "%s" as stored where strpos(stored::text, ?) > 0
                    or strpos(stored::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0)
                """.formatted(table);
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, text);
            statement.setString(2, text);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
