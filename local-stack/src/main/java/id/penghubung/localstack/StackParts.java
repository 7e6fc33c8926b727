package id.penghubung.localstack;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.keycloak.DemoRealm;
import id.penghubung.localstack.keycloak.KeycloakDistribution;
import id.penghubung.localstack.keycloak.KeycloakServer;
import id.penghubung.localstack.keycloak.KeycloakSettings;
import id.penghubung.localstack.postgres.PostgresBinaries;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.service.ServiceProcess;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The parts of one stack, created but not started. */
final class StackParts {

    private final StackConfig config;
    private final Checkout checkout;
    private final ChildProcesses children;
    private final Optional<PostgresServer> postgres;
    private final Optional<KafkaServer> kafka;
    private final Optional<KeycloakServer> keycloak;
    private final Map<Part, List<ServiceProcess>> services = new EnumMap<>(Part.class);

    StackParts(StackConfig config, Checkout checkout, ChildProcesses children, StackListener listener) {
        this.config = config;
        this.checkout = checkout;
        this.children = children;
        var prepared = config.has(Part.KEYCLOAK)
                ? Optional.of(PreparedArtifacts.in(checkout))
                : Optional.<PreparedArtifacts>empty();
        this.postgres = configured(Part.POSTGRESQL).map(part -> createPostgres(prepared));
        this.kafka = configured(Part.KAFKA).map(part -> createKafka());
        this.keycloak = prepared.map(this::createKeycloak);
        prepared.ifPresent(current -> new RealmFingerprint(config).verify(current, listener));
        createServices();
    }

    Optional<PostgresServer> postgres() {
        return postgres;
    }

    Optional<KafkaServer> kafka() {
        return kafka;
    }

    Optional<KeycloakServer> keycloak() {
        return keycloak;
    }

    /** Names of the databases that the parts need. */
    List<String> databases() {
        var names = new ArrayList<String>();
        keycloak.ifPresent(part -> names.add(KeycloakServer.DATABASE));
        services.keySet().forEach(part -> part.database().ifPresent(names::add));
        return names;
    }

    List<ServiceProcess> replicasOf(Part part) {
        return services.getOrDefault(part, List.of());
    }

    /** The services behind the gateway. */
    List<ServiceProcess> services() {
        return services.entrySet().stream()
                .filter(entry -> entry.getKey() != Part.GATEWAY)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    List<ServiceProcess> gateways() {
        return replicasOf(Part.GATEWAY);
    }

    /** Creates one more process of a service. May be called by several threads at the same time. */
    synchronized ServiceProcess newReplica(Part part) {
        var replicas = services.computeIfAbsent(part, missing -> new CopyOnWriteArrayList<>());
        var replica = createService(part, replicas.size() + 1);
        replicas.add(replica);
        return replica;
    }

    private Optional<Part> configured(Part part) {
        return Optional.of(part).filter(config::has);
    }

    private PostgresServer createPostgres(Optional<PreparedArtifacts> prepared) {
        return new PostgresServer(
                children,
                PostgresBinaries.unpackedIn(checkout),
                config.data().resolve("postgresql"),
                config.port(Part.POSTGRESQL),
                config.log("postgresql"),
                prepared.flatMap(PreparedArtifacts::databaseSeed));
    }

    private KafkaServer createKafka() {
        return new KafkaServer(
                children,
                checkout,
                config.data().resolve("kafka"),
                config.port(Part.KAFKA),
                config.log("kafka"),
                config.jvmFlags().getOrDefault(Part.KAFKA, List.of()));
    }

    private KeycloakServer createKeycloak(PreparedArtifacts prepared) {
        var settings = new KeycloakSettings(
                config.port(Part.KEYCLOAK),
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(config.port(Part.POSTGRESQL), KeycloakServer.DATABASE),
                config.data().resolve("keycloak"),
                config.log("keycloak"));
        return new KeycloakServer(
                children,
                KeycloakDistribution.unpackedIn(checkout),
                new DemoRealm(checkout),
                settings,
                prepared.keycloakArchive().useFlags());
    }

    /** The gateway comes last because its settings contain the addresses of the services. */
    private void createServices() {
        for (var part : Part.values()) {
            if (part.isService() && config.has(part)) {
                for (int replica = 0; replica < config.replicasOf(part); replica++) {
                    newReplica(part);
                }
            }
        }
    }

    private ServiceProcess createService(Part part, int number) {
        var name = number == 1 ? part.displayName() : part.displayName() + "-" + number;
        int port = number == 1 ? config.port(part) : Ports.free();
        return new ServiceProcess(
                children,
                name,
                checkout.module(part.displayName()),
                port,
                number == 1 ? config.metricsPort(part) : Ports.free(),
                new ServiceEnvironment(config, this).environmentOf(part),
                new ServiceEnvironment(config, this).jvmFlagsOf(part),
                config.log(name));
    }
}
