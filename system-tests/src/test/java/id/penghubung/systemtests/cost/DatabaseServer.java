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
            select r.rolname, s.queryid, sum(s.calls)::bigint, min(regexp_replace(s.query, '\\s+', ' ', 'g'))
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = any (?) group by r.rolname, s.queryid
            """;

    /** The next transaction number counts the transactions that have written something. */
    private static final String WRITES =
            "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint, pg_current_wal_insert_lsn() - '0/0'::pg_lsn";

    /** Enables the statistics of statements, and makes a checkpoint unlikely during the next minutes. */
    void prepare() {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("checkpoint");
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
        Map<CalledStatement, Long> calls = new HashMap<>();
        try (var statement = connection.prepareStatement(CALLS)) {
            statement.setArray(1, connection.createArrayOf("text", SERVICES.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    calls.put(
                            new CalledStatement(rows.getString(1), rows.getLong(2), rows.getString(4)),
                            rows.getLong(3));
                }
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WRITES)) {
            rows.next();
            return new DatabaseWork(calls, rows.getLong(1), rows.getLong(2));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), SUPERUSER, SUPERUSER);
    }
}
