package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.postgres.PostgresBinaries;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.process.ChildProcesses;
import java.nio.file.Path;

/** PostgreSQL server of a test, without the other servers of the stack. */
public final class TemporaryPostgres implements AutoCloseable {

    private final ChildProcesses children;
    private final PostgresServer server;
    private final Databases databases;

    /** Starts a server that keeps everything in this folder. */
    public TemporaryPostgres(Path folder) {
        children = ChildProcesses.create(folder.resolve("run"), stopped -> {});
        server = new PostgresServer(
                children,
                PostgresBinaries.unpackedIn(Checkout.find()),
                folder.resolve("data"),
                Ports.free(),
                folder.resolve("log"));
        server.start();
        databases = new Databases(server.port());
    }

    public Databases databases() {
        return databases;
    }

    public void createDatabase(String name) {
        server.createDatabase(name);
    }

    /** Stops the server. */
    @Override
    public void close() {
        server.stop();
        children.close();
    }
}
