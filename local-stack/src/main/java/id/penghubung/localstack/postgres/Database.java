package id.penghubung.localstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** A database and the role of the same name that owns it. */
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

    /**
     * Copies the database in its current state. Open connections are terminated; clients can connect again afterwards.
     */
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

    /** Replaces another database, which is dropped. */
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

    /** Inserts the name into the DDL, which accepts no parameters; the pattern above excludes SQL injection. */
    private void execute(Connection connection, String ddl) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ddl.formatted(name));
        }
    }
}
