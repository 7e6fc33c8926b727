package id.penghubung.systemtests.stack;

import id.penghubung.localstack.LocalStack;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.Server;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.StackListener;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.service.ServiceProcess;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Visitor;
import id.penghubung.systemtests.http.Api;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.http.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;

/** The running system with its people, and the means to break its parts. */
public final class Penghubung implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Penghubung.class.getName());

    /** All stories come from one address, as a whole town would behind one router. */
    private static final String NO_LIMIT = "1000000";

    /** How long a service that is stopped still serves; the gateway notices within a second, on a busy machine two. */
    private static final String SHUTDOWN_DELAY = "3S";

    /** It pays off after minutes; until then its threads take the processor from processes that start. */
    private static final String NO_OPTIMIZING_COMPILER = "-XX:TieredStopAtLevel=1";

    private final LocalStack stack;
    private final Tokens tokens;

    private Penghubung(LocalStack stack) {
        this.stack = stack;
        this.tokens = new Tokens(keycloak());
    }

    static Penghubung start() {
        var data = Path.of(System.getProperty("penghubung.target", "target")).resolve("stack");
        var config = StackConfig.onFreePorts(data).withFresh(true);
        for (var limit : List.of("READ", "WRITE", "CREATE", "TRACKING")) {
            config = config.withEnvironment(
                    Part.GATEWAY, "PENGHUBUNG_GATEWAY_LIMITS_%s_REQUESTS".formatted(limit), NO_LIMIT);
        }
        for (var service : List.of(Part.COMPLAINTS, Part.ROUTING, Part.FOCAL_POINT)) {
            config = config.withEnvironment(service, "QUARKUS_SHUTDOWN_DELAY", SHUTDOWN_DELAY)
                    .withJvmFlag(service, NO_OPTIMIZING_COMPILER);
        }
        config = config.withJvmFlag(Part.GATEWAY, NO_OPTIMIZING_COMPILER);
        var begin = System.nanoTime();
        var stack = LocalStack.started(config, new Chronicle());
        LOG.info("The system was up after %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
        return new Penghubung(stack);
    }

    public URI gateway() {
        return URI.create(stack.gatewayUrl());
    }

    public URI keycloak() {
        return URI.create("http://localhost:" + stack.config().port(Part.KEYCLOAK));
    }

    public String bootstrapServers() {
        return stack.kafka().bootstrapServers();
    }

    /** Folder of the logs of all parts. */
    public Path logs() {
        return stack.config().data().resolve("logs");
    }

    /** What a service or the gateway shows to Prometheus. */
    public String metrics(Part part) {
        var address = URI.create(stack.service(part).metricsUrl());
        return Api.at(address.resolve("/")).get(address.getPath()).body();
    }

    /** JDBC URL, with user and password, of what Keycloak keeps. */
    public String keycloakDatabase() {
        return "jdbc:postgresql://127.0.0.1:%d/keycloak?user=keycloak&password=keycloak"
                .formatted(stack.config().port(Part.POSTGRESQL));
    }

    /** The database server, for who backs up and restores. */
    public PostgresServer postgres() {
        return stack.postgres();
    }

    /** The broker, for who lets it lose what it has. */
    public KafkaServer kafka() {
        return stack.kafka();
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The way of somebody without an account. */
    public Api nobody() {
        return Api.at(gateway());
    }

    public Visitor visitor() {
        return new Visitor(nobody());
    }

    public Reporter reporter(String account) {
        return new Reporter(as(account));
    }

    /** @param account named by the code of its agency */
    public Officer officer(String account) {
        return new Officer(as(account));
    }

    public Coordinator coordinator() {
        return new Coordinator(as("coordinator"));
    }

    public Coordinator coordinator(Language language) {
        return new Coordinator(as("coordinator").in(language));
    }

    /** The first process of a service, or of the gateway. */
    public ServiceProcess instance(Part part) {
        return stack.service(part);
    }

    /** Starts one more process of a service, or a gateway that knows all instances that are there by now. */
    public ServiceProcess addInstance(Part part) {
        var instance = stack.addReplica(part);
        LOG.info("Started " + instance.name());
        return instance;
    }

    /** Ends a part at once, as a power cut would. */
    public void kill(Part part) {
        LOG.info("Killing " + part.title());
        server(part).kill();
    }

    /** Ends a part in its order. */
    public void stop(Part part) {
        LOG.info("Stopping " + part.title());
        server(part).stop();
    }

    /** Brings a part back and returns when it is ready. */
    public void start(Part part) {
        server(part).start();
        LOG.info("Started " + part.title());
    }

    @Override
    public void close() {
        stack.close();
    }

    private Api as(String account) {
        return nobody().withToken(tokens.of(account));
    }

    private Server server(Part part) {
        return switch (part) {
            case POSTGRESQL -> stack.postgres();
            case KAFKA -> stack.kafka();
            case KEYCLOAK -> stack.keycloak();
            case COMPLAINTS, ROUTING, FOCAL_POINT, GATEWAY -> stack.service(part);
        };
    }

    /** Writes down what the stories did not ask for. */
    private static final class Chronicle implements StackListener {
        @Override
        public void died(String sentence) {
            LOG.warning(sentence);
        }
    }
}
