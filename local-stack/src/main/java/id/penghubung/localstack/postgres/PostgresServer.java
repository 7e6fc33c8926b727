package id.penghubung.localstack.postgres;

import id.penghubung.localstack.LocalServer;
import id.penghubung.localstack.StackException;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcess;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.StopSignal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A PostgreSQL server on the loopback address; what it was given to keep survives a restart, a SIGKILL and a power cut. */
public final class PostgresServer implements LocalServer {

    static final String SUPERUSER = "postgres";

    /** Long, for it may have a log to replay after a crash. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final ChildProcesses children;
    private final PostgresBinaries binaries;
    private final DataDirectory data;
    private final int port;
    private final Path log;
    private final Optional<Path> seed;
    private @Nullable ChildProcess process;

    public PostgresServer(ChildProcesses children, PostgresBinaries binaries, Path dataDirectory, int port, Path log) {
        this(children, binaries, dataDirectory, port, log, Optional.empty());
    }

    /** @param seed data of a server that was stopped in order; where there is no data yet, it begins with a copy of it */
    public PostgresServer(
            ChildProcesses children, PostgresBinaries binaries, Path dataDirectory, int port, Path log, Optional<Path> seed) {
        this.children = children;
        this.binaries = binaries;
        this.data = new DataDirectory(dataDirectory.toAbsolutePath());
        this.port = port;
        this.log = log;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        var namespaceWrapper = UserNamespaceWrapper.forThisUser();
        data.prepare(new InitDb(children, binaries, namespaceWrapper, log), seed);
        var command = namespaceWrapper.wrap(binaries.program("postgres"));
        command.add("-D");
        command.add(data.path().toString());
        command.addAll(PostgresSettings.asArguments(port));
        var started = children.start(new ChildCommand(name(), command, Map.of(), data.path(), log, StopSignal.INT));
        started.awaitReady(START_TIMEOUT, this::answers);
        process = started;
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Stops the server and its sessions where they are; they keep their connections and answer nothing. */
    public synchronized void freeze() {
        if (process != null) {
            process.freeze();
        }
    }

    /** Lets a frozen server go on. */
    public synchronized void thaw() {
        if (process != null) {
            process.thaw();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes sure that there is a database of this name, owned by a role of the same name and password. */
    public void createDatabase(String name) {
        administer(connection -> new Database(name).create(connection));
    }

    /** Drops the database if there is one, whoever is connected to it. The role stays. */
    public void dropDatabase(String name) {
        administer(connection -> new Database(name).drop(connection));
    }

    /** Copies a database as it is now, as a backup would; whoever is connected to it is cut off for that moment. */
    public void copyDatabase(String name, String copy) {
        administer(connection -> new Database(name).copyTo(connection, new Database(copy)));
    }

    /** Puts a copy in the place of its database. What was written since the copy was made is gone, and so is the copy. */
    public void restoreDatabase(String name, String copy) {
        administer(connection -> new Database(copy).replace(connection, new Database(name)));
    }

    private void administer(Administration task) {
        try (var connection = connect()) {
            task.run(connection);
        } catch (SQLException e) {
            throw StackException.of("PostgreSQL refused", e);
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Not through DriverManager, which hides drivers that another class loader registered. */
    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", SUPERUSER);
        var connection = new Driver().connect(jdbcUrl("postgres"), login);
        if (connection == null) {
            throw new SQLException("not a URL of PostgreSQL");
        }
        return connection;
    }

    private interface Administration {
        void run(Connection connection) throws SQLException;
    }
}
