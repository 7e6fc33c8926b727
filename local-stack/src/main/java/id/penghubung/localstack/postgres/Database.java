package id.penghubung.localstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** A database and the role that owns it, named alike. */
record Database(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    Database {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
    }

    void create(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
            execute(connection, "create role %1$s login password '%1$s'");
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?")) {
            execute(connection, "create database %1$s owner %1$s");
        }
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop database if exists %1$s with (force)");
    }

    private boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** DDL takes no parameters; the pattern above keeps the name harmless. */
    private void execute(Connection connection, String ddl) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ddl.formatted(name));
        }
    }
}
