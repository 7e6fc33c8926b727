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

    /** Makes a copy of it, as it is now; whoever is connected is cut off for that moment and may come back after it. */
    void copyTo(Connection connection, Database copy) throws SQLException {
        copy.drop(connection);
        execute(connection, "alter database %1$s allow_connections false");
        try {
            execute(connection, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1$s'");
            execute(connection, "create database " + copy.name + " owner %1$s template %1$s");
        } finally {
            execute(connection, "alter database %1$s allow_connections true");
        }
    }

    /** Takes the place of another database, which is dropped. */
    void replace(Connection connection, Database other) throws SQLException {
        other.drop(connection);
        execute(connection, "alter database %1$s rename to " + other.name);
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
