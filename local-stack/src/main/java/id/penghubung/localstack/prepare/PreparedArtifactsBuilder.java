package id.penghubung.localstack.prepare;

import id.penghubung.localstack.PreparedArtifacts;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.keycloak.DemoRealm;
import id.penghubung.localstack.keycloak.KeycloakDistribution;
import id.penghubung.localstack.keycloak.KeycloakServer;
import id.penghubung.localstack.keycloak.KeycloakSettings;
import id.penghubung.localstack.postgres.PostgresBinaries;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.process.ChildProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts every server once during the build of this module and keeps the results, so that later starts need not repeat
 * that work.
 */
public final class PreparedArtifactsBuilder {

    private final Checkout checkout;
    private final PreparedArtifacts prepared;

    private PreparedArtifactsBuilder(Checkout checkout) {
        this.checkout = checkout;
        this.prepared = PreparedArtifacts.in(checkout);
    }

    public static void main(String[] arguments) {
        try {
            new PreparedArtifactsBuilder(Checkout.find()).run();
        } catch (StackException | IOException e) {
            System.err.println("The local stack cannot be prepared: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        if (prepared.isCurrent()) {
            return;
        }
        Folders.delete(prepared.folder());
        var work = Folders.create(prepared.folder().resolve("work"));
        try (var children = ChildProcesses.create(work.resolve("run"), child -> {})) {
            var distribution = KeycloakDistribution.unpackedIn(checkout);
            distribution.build(children, prepared.folder().resolve("keycloak-build.log"));
            prepareKafka(children, work);
            prepareKeycloak(children, distribution, work);
        }
        Files.move(work.resolve("postgresql"), prepared.seedFolder());
        Folders.delete(work);
        prepared.markComplete();
    }

    private void prepareKafka(ChildProcesses children, Path work) {
        var kafka = new KafkaServer(
                children,
                checkout,
                work.resolve("kafka"),
                Ports.free(),
                prepared.folder().resolve("kafka.log"),
                KafkaServer.archiveIn(checkout).dumpFlags());
        kafka.start();
        kafka.createTopics();
        kafka.stop();
    }

    private void prepareKeycloak(ChildProcesses children, KeycloakDistribution distribution, Path work) {
        var postgres = new PostgresServer(
                children,
                PostgresBinaries.unpackedIn(checkout),
                work.resolve("postgresql"),
                Ports.free(),
                prepared.folder().resolve("postgresql.log"));
        postgres.start();
        postgres.createDatabase(KeycloakServer.DATABASE);
        var settings = new KeycloakSettings(
                Ports.free(),
                postgres.jdbcUrl(KeycloakServer.DATABASE),
                work.resolve("keycloak"),
                prepared.folder().resolve("keycloak.log"));
        var keycloak = new KeycloakServer(
                children,
                distribution,
                new DemoRealm(checkout),
                settings,
                prepared.keycloakArchive().dumpFlags());
        keycloak.start();
        keycloak.stop();
        postgres.stop();
    }
}
