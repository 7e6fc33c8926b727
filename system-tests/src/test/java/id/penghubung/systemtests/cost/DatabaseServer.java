package id.penghubung.systemtests.cost;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The database server as its superuser sees it, whose own statements are not counted. */
record DatabaseServer(PostgresServer server) {

    private static final String SUPERUSER = "postgres";

    /** Users of the services, each with the name of its database. */
    private static final List<String> SERVICES = Stream.of(Part.COMPLAINTS, Part.ROUTING, Part.FOCAL_POINT)
            .map(Part::database)
            .flatMap(Optional::stream)
            .toList();

    private static final String CALLS = """
            select r.rolname, s.queryid, sum(s.calls)::bigint, sum(s.wal_bytes)::bigint,
                min(regexp_replace(s.query, '\\s+', ' ', 'g'))
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = any (?) group by r.rolname, s.queryid
            """;

    /** The next transaction number counts the transactions that have written something. */
    private static final String WRITES = "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    /** Enables the statistics of statements. */
    void prepare() {
        execute("create extension if not exists pg_stat_statements");
    }

    /**
     * Leaves whole pages out of the log until {@link #logWholePages()}: how many are written depends on how long ago the last
     * checkpoint was, not on the work of a statement.
     */
    void logChangesOnly() {
        execute("alter system set full_page_writes = off", "select pg_reload_conf()", "checkpoint");
    }

    void logWholePages() {
        execute("alter system reset full_page_writes", "select pg_reload_conf()", "checkpoint");
    }

    private void execute(String... statements) {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    DatabaseWork workSoFar() {
        try (var connection = connect(SUPERUSER)) {
            return readWork(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the first column of the first row, if there is one. */
    Optional<String> find(Part service, String query, String id) {
        try (var connection = connect(service.database().orElseThrow());
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static DatabaseWork readWork(Connection connection) throws SQLException {
        Map<CalledStatement, StatementWork> statements = new HashMap<>();
        try (var statement = connection.prepareStatement(CALLS)) {
            statement.setArray(1, connection.createArrayOf("text", SERVICES.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    statements.put(
                            new CalledStatement(rows.getString(1), rows.getLong(2), rows.getString(5)),
                            new StatementWork(rows.getLong(3), rows.getLong(4)));
                }
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WRITES)) {
            rows.next();
            return new DatabaseWork(statements, rows.getLong(1));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), SUPERUSER, SUPERUSER);
    }
}
