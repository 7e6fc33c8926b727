package id.penghubung.systemtests.deployment;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcess;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.tools.TopicCommand;

/**
 * The broker of {@code docker-compose.yml} without a container: the setup program of the image, then the broker, with
 * the shipped settings and environment except for ports and the data folder.
 */
final class SecuredBroker implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final List<String> FLAGS = List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    private final ChildProcesses children;
    private final Path folder;
    private final String libraries = Checkout.find().built("libs") + "/*";
    private final List<String> flags = Stream.concat(
                    FLAGS.stream(), KafkaServer.archiveIn(Checkout.find()).useFlags().stream())
            .toList();
    private final int port = Ports.free();
    private final Map<String, String> environment;

    private SecuredBroker(ChildProcesses children, Path folder, Map<String, String> environment) {
        this.children = children;
        this.folder = folder;
        this.environment = environment;
    }

    /** Starts the broker, then runs the scripts of the job {@code kafka-topics}. */
    static SecuredBroker start(ChildProcesses children, Path folder, ComposeFile compose) throws IOException {
        var broker = new SecuredBroker(children, folder, environmentOf(compose));
        broker.setUp();
        broker.launch();
        broker.runScript("create-topics.sh", "topics.txt");
        broker.runScript("grant-access.sh", "acls.txt");
        return broker;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns the settings of a client that logs in as this user. */
    Map<String, Object> loginOf(String user) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, passwordOf(user)));
    }

    /** Returns the Kafka settings of a service in compose, with the address and the passwords of this broker. */
    Map<String, String> environmentOf(String service, ComposeFile compose) {
        var settings = new LinkedHashMap<String, String>();
        compose.service(service).path("environment").propertyStream().forEach(setting -> {
            if (setting.getKey().startsWith("KAFKA_")) {
                settings.put(setting.getKey(), filledIn(setting.getValue().asText()));
            }
        });
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        return settings;
    }

    private static String passwordOf(String user) {
        return "secret/of+" + user.replace("-service", "").replace("-", "") + "=";
    }

    /** Fills in passwords, whose variables are named after their users. */
    private static String filledIn(String value) {
        return ComposeFile.VARIABLE
                .matcher(value)
                .replaceAll(match -> passwordOf(
                        match.group(1).toLowerCase(java.util.Locale.ROOT).split("_", 2)[0]));
    }

    private static Map<String, String> environmentOf(ComposeFile compose) {
        var environment = new LinkedHashMap<String, String>();
        compose.service("kafka")
                .path("environment")
                .propertyStream()
                .forEach(setting -> environment.put(
                        setting.getKey(), filledIn(setting.getValue().asText())));
        return environment;
    }

    private void setUp() throws IOException {
        var mounted = Files.createDirectories(folder.resolve("mounted"));
        Files.writeString(
                mounted.resolve("server.properties"),
                CheckoutFiles.text("deploy/kafka/server.properties")
                        .replace("SERVICES://:9092", "SERVICES://127.0.0.1:" + port)
                        .replace("kafka:9092", bootstrapServers())
                        .replace(":9093", ":" + Ports.free())
                        .replace(":9094", ":" + Ports.free())
                        .replace("/var/lib/kafka/data", folder.resolve("data").toString()));
        var defaults = Files.createDirectories(folder.resolve("defaults"));
        for (var file : List.of("server.properties", "log4j2.yaml", "tools-log4j2.yaml")) {
            Files.writeString(defaults.resolve(file), "");
        }
        run(
                        "kafka-setup",
                        ChildCommand.java(
                                flags,
                                libraries,
                                "kafka.docker.KafkaDockerWrapper",
                                List.of(
                                        "setup",
                                        "--default-configs-dir",
                                        defaults.toString(),
                                        "--mounted-configs-dir",
                                        mounted.toString(),
                                        "--final-configs-dir",
                                        Files.createDirectories(folder.resolve("final"))
                                                .toString())))
                .awaitSuccess(TIMEOUT);
    }

    private void launch() {
        run(
                        "kafka",
                        ChildCommand.java(
                                flags,
                                libraries,
                                "kafka.Kafka",
                                List.of(folder.resolve("final/server.properties")
                                        .toString())))
                .awaitReady(TIMEOUT, () -> Ports.isListening(port));
    }

    private void runScript(String script, String list) throws IOException {
        var programs = Files.createDirectories(folder.resolve("programs"));
        program(programs, "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand");
        program(programs, "kafka-acls.sh", "org.apache.kafka.tools.AclCommand");
        var settings = new LinkedHashMap<>(environment);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        settings.put("PATH", programs + ":" + System.getenv("PATH"));
        children.start(new ChildCommand(
                        script.replace(".sh", ""),
                        List.of(
                                "bash",
                                CheckoutFiles.file("deploy/kafka/" + script).toString(),
                                list),
                        settings,
                        CheckoutFiles.file("deploy/kafka"),
                        folder.resolve(script + ".log"),
                        StopSignal.TERM))
                .awaitSuccess(TIMEOUT);
    }

    /** Creates a script in place of a program of the image, with the same main class from the same release. */
    private void program(Path programs, String name, String mainClass) throws IOException {
        var tools = Path.of(TopicCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var file = Files.writeString(programs.resolve(name), """
                #!/usr/bin/env bash
                exec %s -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \\
                  -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '%s:%s' %s "$@"
                """.formatted(java, tools, libraries, mainClass));
        file.toFile().setExecutable(true);
    }

    private ChildProcess run(String name, List<String> command) {
        return children.start(
                new ChildCommand(name, command, environment, folder, folder.resolve(name + ".log"), StopSignal.TERM));
    }

    @Override
    public void close() {
        children.close();
    }
}
