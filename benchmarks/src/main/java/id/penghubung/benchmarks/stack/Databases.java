package id.penghubung.benchmarks.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Reads and changes the services' databases directly, for state that the API does not show, such as pending events. */
public final class Databases {

    public static final String COMPLAINTS = "complaints";
    public static final String ROUTING = "routing";
    public static final String FOCAL_POINT = "focalpoint";
    public static final String QUALITY = "quality";

    private static final List<String> ALL = List.of(COMPLAINTS, ROUTING, FOCAL_POINT);
    private static final String SUPERUSER = "postgres";

    /** Database in which the statistics of statements can be read, for all databases of the server. */
    private static final String STATISTICS = "postgres";

    /** Period without an applied event after which none is expected: longer than a relay cycle and a Kafka poll together. */
    private static final Duration QUIET_INTERVAL = Duration.ofMillis(1_500);

    private final int port;

    public Databases(int port) {
        this.port = port;
        execute(STATISTICS, "create extension if not exists pg_stat_statements");
    }

    public int port() {
        return port;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, SUPERUSER);
    }

    public String version() {
        return text("postgres", "select version()");
    }

    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Changes settings of the server that take effect without a restart, such as {@code commit_delay}. */
    public void change(Map<String, String> settings) {
        settings.forEach((name, value) -> execute(STATISTICS, "alter system set " + name + " = '" + value + "'"));
        execute(STATISTICS, "select pg_reload_conf()");
    }

    /** Returns the number of events that each service has applied so far. */
    public Map<String, Long> eventsApplied() {
        Map<String, Long> applied = new LinkedHashMap<>();
        for (String database : ALL) {
            applied.put(database, Long.parseLong(text(database, "select count(*) from inbox")));
        }
        return applied;
    }

    public long pendingEvents(String database) {
        return Long.parseLong(text(database, "select count(*) from outbox"));
    }

    /**
     * Returns the transactions and the write-ahead log of the whole server so far; the difference of two values is the
     * cost of a load.
     */
    public ServerCounters serverCounters() {
        return new ServerCounters(
                Long.parseLong(text(COMPLAINTS, "select sum(xact_commit)::bigint from pg_stat_database")),
                Long.parseLong(text(COMPLAINTS, "select wal_bytes::bigint from pg_stat_wal")),
                Long.parseLong(text(
                        COMPLAINTS, "select coalesce(sum(fsyncs), 0)::bigint from pg_stat_io where object = 'wal'")),
                Long.parseLong(text(STATISTICS, "select sum(calls)::bigint from pg_stat_statements")));
    }

    /** Counters of the server since its start. */
    public record ServerCounters(long commits, long logBytes, long logSyncs, long statements) {

        private static final double BYTES_PER_KIB = 1024;

        /** The counters divided by a number of completed units of work. */
        public record Each(double commits, double statements, double logKib, double logSyncs) {}

        public Each each(int completed) {
            double units = Math.max(1, completed);
            return new Each(commits / units, statements / units, logBytes / units / BYTES_PER_KIB, logSyncs / units);
        }

        public ServerCounters since(ServerCounters before) {
            return new ServerCounters(
                    commits - before.commits,
                    logBytes - before.logBytes,
                    logSyncs - before.logSyncs,
                    statements - before.statements);
        }
    }

    /** Waits until no event is pending; returns false if some still are after the given time. */
    public boolean awaitNoPendingEvents(int seconds) {
        AtomicReference<Map<String, Long>> before = new AtomicReference<>(Map.of());
        return Polling.until(
                () -> {
                    Map<String, Long> now = eventsApplied();
                    return before.getAndSet(now).equals(now)
                            && ALL.stream().allMatch(database -> pendingEvents(database) == 0);
                },
                QUIET_INTERVAL,
                Duration.ofSeconds(seconds));
    }

    /** Returns the first column of the first row. */
    public String text(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }
}
