package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack.StackProcess;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.process.ChildProcesses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The running peer, with a database of its own on the PostgreSQL, and a topic of its own on the Kafka, of this system. */
public final class PeerStack implements AutoCloseable {

    /** Name of the database. */
    static final String DATABASE = "peer";

    /** Role of the peer, its name also the password. */
    static final String USER = "postgres";

    /** The flags of the peer's own measurements. */
    static final List<String> JVM_FLAGS = List.of("-Xms1g", "-Xmx1g");

    private final ChildProcesses children;
    private final JarServer complaints;
    private final JarServer gateway;

    private PeerStack(PeerJars jars, Databases databases, String bootstrapServers, Path folder) {
        children = ChildProcesses.create(folder.resolve("run"), ended -> {});
        int complaintsPort = Ports.free();
        complaints = new JarServer(
                children,
                "spring-complaints",
                jars.complaints(),
                complaintsPort,
                JVM_FLAGS,
                Map.of(
                        "DB_URL",
                        "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
                                .formatted(databases.port(), DATABASE),
                        "DB_USER",
                        USER,
                        "DB_PASSWORD",
                        USER,
                        "KAFKA",
                        bootstrapServers),
                folder);
        gateway = new JarServer(
                children,
                "spring-gateway",
                jars.gateway(),
                Ports.free(),
                JVM_FLAGS,
                Map.of("PEER_UPSTREAM", complaints.url()),
                folder);
    }

    /**
     * Creates the database, which must not exist, and starts both processes.
     *
     * @param folder of the logs; the caller deletes it
     */
    public static PeerStack start(
            PeerJars jars, Databases databases, String bootstrapServers, Path folder, Consumer<String> progress) {
        databases.execute(USER, "create database " + DATABASE);
        PeerStack stack = new PeerStack(jars, databases, bootstrapServers, Folders.create(folder));
        try {
            for (JarServer server : List.of(stack.complaints, stack.gateway)) {
                long begin = System.nanoTime();
                server.start();
                progress.accept("  %-20s %5.1f s".formatted(server.name(), (System.nanoTime() - begin) / 1e9));
            }
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    JarServer complaints() {
        return complaints;
    }

    JarServer gateway() {
        return gateway;
    }

    List<StackProcess> processes() {
        return List.of(
                new StackProcess(complaints.name(), complaints.pid(), true),
                new StackProcess(gateway.name(), gateway.pid(), true));
    }

    @Override
    public void close() {
        gateway.stop();
        complaints.stop();
        children.close();
    }
}
