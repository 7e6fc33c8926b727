package id.penghubung.localstack.kafka;

import id.penghubung.localstack.host.CdsArchive;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** A Kafka broker on the loopback address. Its port and records are kept across a stop or SIGKILL and a new start. */
public final class KafkaServer extends LocalServer {

    private static final String NAME = "kafka";
    private static final Duration FORMAT_TIMEOUT = Duration.ofMinutes(3);
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final ChildProcesses children;
    private final Path libraries;
    private final Path data;
    private final int port;
    private final int controllerPort;
    private final Path log;
    private final List<String> jvmFlags;

    /** @param jvmFlags flags added to the default ones and to those that use the CDS archive, if there is one */
    public KafkaServer(
            ChildProcesses children, Checkout checkout, Path data, int port, Path log, List<String> jvmFlags) {
        super(NAME, children);
        this.children = children;
        this.libraries = checkout.built("libs");
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = Ports.free();
        this.log = log;
        this.jvmFlags = Stream.concat(archiveIn(checkout).useFlags().stream(), jvmFlags.stream())
                .toList();
    }

    /** The broker's CDS archive in the build output. */
    public static CdsArchive archiveIn(Checkout checkout) {
        return new CdsArchive(checkout.built("prepared").resolve("kafka.jsa"));
    }

    @Override
    protected ChildCommand prepare() {
        var settings = writeSettings();
        format(settings);
        return command(NAME, "kafka.Kafka", settings.toString());
    }

    /** Creates the topics of the system that do not exist yet. */
    public void createTopics() {
        try (var admin = new KafkaAdmin(bootstrapServers())) {
            admin.createTopics(KafkaTopic.ALL);
        }
    }

    /**
     * Returns the current sizes of the topics' log files, for {@link #truncateLogs}.
     *
     * @param topicPrefix prefix of the topics' names
     */
    public LogFileSizes logFileSizes(String topicPrefix) {
        return LogFileSizes.of(data.resolve("log"), topicPrefix);
    }

    /**
     * Discards what was written to the logs since then, like a power failure before the cache was written to disk.
     *
     * @throws StackException if the broker is running
     */
    public void truncateLogs(LogFileSizes sizes) {
        requireStopped();
        sizes.truncate();
    }

    /** Deletes all data: the next start begins with an empty folder and without topics. */
    public void deleteData() {
        requireStopped();
        Folders.delete(data.resolve("log"));
    }

    private void requireStopped() {
        if (isRunning()) {
            throw new StackException("%s is running.".formatted(name()));
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    protected boolean isReady() {
        if (!Ports.isListening(port)) {
            return false;
        }
        try (var admin = new KafkaAdmin(bootstrapServers())) {
            return admin.seesBroker();
        } catch (StackException e) {
            return false;
        }
    }

    private Path writeSettings() {
        Folders.create(data);
        var file = data.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            KafkaSettings.of(port, controllerPort, data.resolve("log")).store(writer, null);
            return file;
        } catch (IOException e) {
            throw StackException.of("The settings of Kafka cannot be written", e);
        }
    }

    /** Writes the cluster id into the data folder, once, before the first start. */
    private void format(Path settings) {
        if (Files.exists(data.resolve("log/meta.properties"))) {
            return;
        }
        var formatting = children.start(command(
                "kafka-format",
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings.toString()));
        formatting.awaitSuccess(FORMAT_TIMEOUT);
    }

    private ChildCommand command(String name, String mainClass, String... arguments) {
        var flags = new ArrayList<>(JVM);
        flags.addAll(jvmFlags);
        return new ChildCommand(
                name,
                ChildCommand.java(flags, libraries + "/*", mainClass, List.of(arguments)),
                Map.of(),
                data,
                log,
                StopSignal.TERM);
    }
}
