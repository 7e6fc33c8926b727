package id.penghubung.localstack.testing;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.FolderLock;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.postgres.PostgresBinaries;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.process.ChildProcess;
import id.penghubung.localstack.process.ChildProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM. They are started by the first test that needs them, in a folder
 * below the module's {@code target}, and stopped with the JVM.
 *
 * <p>Public with only JDK types in its methods because {@link SystemClassLoaderInvoker} calls it across class loaders.
 */
public final class SharedBackends {

    /** Switches the optimizing compiler off: it pays off only after minutes, and its threads compete with the tests. */
    private static final String NO_OPTIMIZING_COMPILER = "-XX:TieredStopAtLevel=1";

    private final FolderLock lock;
    private final Path folder;
    private final ChildProcesses children;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    private SharedBackends(FolderLock lock, Path folder) {
        var checkout = Checkout.find();
        this.lock = lock;
        this.folder = folder;
        this.children = ChildProcesses.create(folder.resolve("run"), SharedBackends::report);
        this.postgres = new PostgresServer(
                children,
                PostgresBinaries.unpackedIn(checkout),
                folder.resolve("postgresql"),
                Ports.free(),
                folder.resolve("postgresql.log"));
        this.kafka = new KafkaServer(
                children,
                checkout,
                folder.resolve("kafka"),
                Ports.free(),
                folder.resolve("kafka.log"),
                List.of(NO_OPTIMIZING_COMPILER));
    }

    /**
     * Holder class, so that there is exactly one instance in the class loader that {@link SystemClassLoaderInvoker}
     * uses.
     */
    private static final class Holder {
        static final SharedBackends INSTANCE = startInTarget();
    }

    public static String freshDatabase(String name) {
        Holder.INSTANCE.postgres.dropDatabase(name);
        Holder.INSTANCE.postgres.createDatabase(name);
        return Holder.INSTANCE.postgres.jdbcUrl(name);
    }

    public static String bootstrapServers() {
        return Holder.INSTANCE.kafka.bootstrapServers();
    }

    public static void stopKafka() {
        Holder.INSTANCE.kafka.stop();
    }

    public static void killKafka() {
        Holder.INSTANCE.kafka.kill();
    }

    public static void startKafka() {
        Holder.INSTANCE.kafka.start();
    }

    public static void killPostgres() {
        Holder.INSTANCE.postgres.kill();
    }

    public static void freezePostgres() {
        Holder.INSTANCE.postgres.freeze();
    }

    public static void thawPostgres() {
        Holder.INSTANCE.postgres.thaw();
    }

    public static void startPostgres() {
        Holder.INSTANCE.postgres.start();
    }

    private static SharedBackends startInTarget() {
        var parent = Folders.create(Path.of("target", "test-backends").toAbsolutePath());
        deleteStaleFolders(parent);
        var folder = parent.resolve(Long.toString(ProcessHandle.current().pid()));
        var lock = FolderLock.tryLock(folder)
                .orElseThrow(() -> new StackException("The folder %s is in use.".formatted(folder)));
        var backends = new SharedBackends(lock, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "stop-test-backends"));
        backends.start();
        return backends;
    }

    /** Deletes the folders of test JVMs that were killed; the kernel has released their locks. */
    private static void deleteStaleFolders(Path parent) {
        try (var folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (var folder : folders) {
                FolderLock.tryLock(folder).ifPresent(staleLock -> {
                    Folders.delete(folder);
                    staleLock.close();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        var broker = CompletableFuture.runAsync(() -> {
            kafka.start();
            kafka.createTopics();
        });
        postgres.start();
        broker.join();
    }

    private void close() {
        kafka.kill();
        postgres.kill();
        children.close();
        Folders.delete(folder);
        lock.close();
    }

    private static void report(ChildProcess child) {
        System.err.println(child.exitDescription());
    }
}
