package id.penghubung.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.GatewayLimits;
import id.penghubung.localstack.LocalStack;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.StackListener;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.service.Metrics;
import id.penghubung.localstack.service.ServiceProcess;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.http.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** The running system: clients for its accounts, and methods that stop, kill and start its parts. */
public final class SystemUnderTest implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SystemUnderTest.class.getName());

    /**
     * Time for which a stopping service still serves requests. The gateway detects the stop within one second, on a
     * busy machine within two; the rest is for a slow machine, or one that stands still meanwhile.
     */
    private static final String SHUTDOWN_DELAY = "6S";

    /** Variables of a service whose next stop need not wait for a gateway that chooses among several instances. */
    public static final Map<String, String> WITHOUT_SHUTDOWN_DELAY = Map.of("QUARKUS_SHUTDOWN_DELAY", "0S");

    /** It pays off after minutes; until then its threads take the processor from processes that start. */
    private static final String NO_OPTIMIZING_COMPILER = "-XX:TieredStopAtLevel=1";

    private final LocalStack stack;
    private final Tokens tokens;

    private SystemUnderTest(LocalStack stack) {
        this.stack = stack;
        this.tokens = new Tokens(URI.create(stack.keycloak().realmUrl()));
    }

    static SystemUnderTest start() {
        var data = Path.of(System.getProperty("penghubung.target", "target")).resolve("stack");
        // All tests send from one address.
        var config = StackConfig.onFreePorts(data)
                .withFresh(true)
                .withEnvironment(Part.GATEWAY, GatewayLimits.withoutRates());
        // Those that are restarted under load.
        for (var service : List.of(Part.COMPLAINTS, Part.ROUTING, Part.FOCAL_POINT)) {
            config = config.withEnvironment(service, "QUARKUS_SHUTDOWN_DELAY", SHUTDOWN_DELAY)
                    .withJvmFlag(service, NO_OPTIMIZING_COMPILER);
        }
        for (var part : List.of(Part.QUALITY, Part.GATEWAY, Part.KAFKA)) {
            config = config.withJvmFlag(part, NO_OPTIMIZING_COMPILER);
        }
        var begin = System.nanoTime();
        var stack = LocalStack.start(config, new LoggingStackListener());
        LOG.info("The system was up after %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
        return new SystemUnderTest(stack);
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

    /** Folder of the data of all parts: databases, topics, files and logs. */
    public Path data() {
        return stack.config().data();
    }

    /** Folder of the logs of all parts. */
    public Path logs() {
        return stack.config().data().resolve("logs");
    }

    /** Returns the metrics of a service or the gateway, as Prometheus reads them. */
    public Metrics metrics(Part part) {
        return stack.service(part).metrics();
    }

    /** Returns the JDBC URL of Keycloak's database, with user and password. */
    public String keycloakDatabase() {
        return "jdbc:postgresql://127.0.0.1:%d/keycloak?user=keycloak&password=keycloak"
                .formatted(stack.config().port(Part.POSTGRESQL));
    }

    /** The database server, for tests of backup and restore. */
    public PostgresServer postgres() {
        return stack.postgres();
    }

    /** The broker, for tests in which it loses data. */
    public KafkaServer kafka() {
        return stack.kafka();
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Returns a client without a token. */
    public ApiClient withoutToken() {
        return ApiClient.at(gateway());
    }

    public ReporterWithoutAccount reporterWithoutAccount() {
        return new ReporterWithoutAccount(withoutToken());
    }

    public Reporter reporter(String account) {
        return new Reporter(as(account));
    }

    /** @param account name of the account, which is the code of its agency */
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

    /** Starts one more process of a service, or a gateway that is configured with all current instances. */
    public ServiceProcess addInstance(Part part) {
        var instance = stack.addReplica(part);
        LOG.info("Started " + instance.name());
        return instance;
    }

    /** Stops services and starts them again, with these variables in their environment instead of those of an earlier call. */
    public void restartWith(Map<String, String> variables, List<Part> services) {
        AtOnce.each(services, service -> {
            stop(service);
            stack.service(service).addFromNextStart(variables);
            start(service);
        });
        // The gateway takes a moment to notice that they are back.
        Polling.standard()
                .untilAsserted(() -> assertThat(List.of("/v1/categories", "/v1/agencies"))
                        .allSatisfy(list -> withoutToken().get(list).expect(200)));
    }

    /** Kills a part, as a power failure would. */
    public void kill(Part part) {
        LOG.info("Killing " + part.displayName());
        stack.server(part).kill();
    }

    /** Stops a part normally. */
    public void stop(Part part) {
        LOG.info("Stopping " + part.displayName());
        stack.server(part).stop();
    }

    /** Starts a part again and returns when it is ready. */
    public void start(Part part) {
        stack.server(part).start();
        LOG.info("Started " + part.displayName());
    }

    @Override
    public void close() {
        stack.close();
    }

    private ApiClient as(String account) {
        return withoutToken().withToken(tokens.of(account));
    }

    /** Logs unexpected ends of parts. */
    private static final class LoggingStackListener implements StackListener {
        @Override
        public void failed(String message) {
            LOG.warning(message);
        }
    }
}
