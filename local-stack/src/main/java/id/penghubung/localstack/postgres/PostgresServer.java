package id.penghubung.localstack.postgres;

import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.process.StopSignal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL server on the loopback address. Committed data survives a restart, a SIGKILL and a power failure. */
public final class PostgresServer extends LocalServer {

    static final String SUPERUSER = "postgres";

    private static final String NAME = "postgresql";

    private final ChildProcesses children;
    private final PostgresBinaries binaries;
    private final DataDirectory data;
    private final int port;
    private final Path log;
    private final Optional<Path> seed;

    public PostgresServer(ChildProcesses children, PostgresBinaries binaries, Path dataDirectory, int port, Path log) {
        this(children, binaries, dataDirectory, port, log, Optional.empty());
    }

    /** @param seed data of a server that was stopped normally; copied if this server has no data yet */
    public PostgresServer(
            ChildProcesses children,
            PostgresBinaries binaries,
            Path dataDirectory,
            int port,
            Path log,
            Optional<Path> seed) {
        super(NAME, children);
        this.children = children;
        this.binaries = binaries;
        this.data = new DataDirectory(dataDirectory.toAbsolutePath());
        this.port = port;
        this.log = log;
        this.seed = seed;
    }

    @Override
    protected ChildCommand prepare() {
        var namespaceWrapper = UserNamespaceWrapper.forThisUser();
        data.prepare(new InitDb(children, binaries, namespaceWrapper, log), seed);
        var command = namespaceWrapper.wrap(binaries.program("postgres"));
        command.add("-D");
        command.add(data.path().toString());
        command.addAll(PostgresSettings.asArguments(port));
        return new ChildCommand(NAME, command, Map.of(), data.path(), log, StopSignal.INT);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Creates a database of this name if it does not exist, owned by a role with the same name and password. */
    public void createDatabase(String name) {
        administer(connection -> new Database(name).create(connection));
    }

    /** Drops the database if it exists, also while clients are connected to it. The role stays. */
    public void dropDatabase(String name) {
        administer(connection -> new Database(name).drop(connection));
    }

    /** Copies a database in its current state, as a backup would. Open connections to it are terminated. */
    public void copyDatabase(String name, String copy) {
        administer(connection -> new Database(name).copyTo(connection, new Database(copy)));
    }

    /** Replaces a database by its copy. Data written after the copy was made is lost, and the copy no longer exists. */
    public void restoreDatabase(String name, String copy) {
        administer(connection -> new Database(copy).replace(connection, new Database(name)));
    }

    private void administer(Administration task) {
        try (var connection = connect()) {
            task.run(connection);
        } catch (SQLException e) {
            throw StackException.of("PostgreSQL rejected the command", e);
        }
    }

    @Override
    protected boolean isReady() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Connects without {@code DriverManager}, which hides drivers that another class loader registered. */
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
