package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.penghubung.localstack.PreparedArtifacts;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.postgres.PostgresBinaries;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.service.ServiceProcess;
import id.penghubung.systemtests.stack.AtOnce;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka with the shipped settings: each service can use its own topics only, and other clients have no access. */
@Execution(ExecutionMode.CONCURRENT)
class KafkaAccessIT {

    private static final String COMPLAINTS = "complaints-service";
    private static final String ROUTED = "penghubung.routing.v1";
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final ComposeFile COMPOSE = ComposeFile.read();

    private static TestProcesses processes;
    private static SecuredBroker broker;

    @BeforeAll
    static void startTheBrokerAndGrantAccess() throws IOException {
        processes = TestProcesses.in("kafka-access");
        broker = SecuredBroker.start(processes.children(), processes.folder(), COMPOSE);
    }

    @AfterAll
    static void stopTheBroker() {
        processes.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLAINTS, "routing-service", "focal-point-service", "quality-service"})
    void shouldLetAServiceUseItsOwnTopics(String service) throws Exception {
        try (var producer = producer(broker.loginOf(service));
                var consumer = consumer(service, service + ".of-a-test")) {
            for (var topic : Grant.topics(service, "write")) {
                publish(producer, topic);
            }
            for (var topic : Grant.topics(service, "read")) {
                var first = new TopicPartition(topic, 0);
                consumer.assign(List.of(first));
                consumer.poll(Duration.ofSeconds(1));
                consumer.commitSync(Map.of(first, new org.apache.kafka.clients.consumer.OffsetAndMetadata(0)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLAINTS, "routing-service", "focal-point-service", "quality-service"})
    void shouldNotLetAServicePublishToTopicsOfAnother(String service) {
        try (var producer = producer(broker.loginOf(service))) {
            var otherTopics = Topic.all().stream()
                    .map(Topic::name)
                    .filter(topic -> !Grant.topics(service, "write").contains(topic))
                    .toList();

            assertThat(otherTopics)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(topic -> assertThatThrownBy(() -> publish(producer, topic))
                            .as("%s to %s", service, topic)
                            .hasRootCauseInstanceOf(TopicAuthorizationException.class));
        }
    }

    /** Its tables keep texts no longer than its dead-letter topic does. */
    @ParameterizedTest
    @ValueSource(strings = {"routing-service", "focal-point-service", "quality-service"})
    void shouldLetAServiceSeeHowLongOnlyItsOwnTopicsKeepTexts(String service) throws Exception {
        try (var admin = Admin.create(broker.loginOf(service))) {
            for (var topic : Grant.topics(service, "write")) {
                assertThat(retentionOf(topic, admin)).as(topic).isNotBlank();
            }
            assertThatThrownBy(() -> retentionOf("penghubung.complaints-service.dead-letters.v1", admin))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldNotLetComplaintsServicePublishRoutings() {
        try (var producer = producer(broker.loginOf(COMPLAINTS))) {
            assertThatThrownBy(() -> publish(producer, ROUTED))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLAINTS, "routing-service", "focal-point-service", "quality-service"})
    void shouldNotLetAServiceReadOtherTopics(String service) {
        var otherTopics = Topic.all().stream()
                .map(Topic::name)
                .filter(topic -> !Grant.topics(service, "read").contains(topic))
                .toList();

        assertThat(otherTopics).hasSizeGreaterThan(2).allSatisfy(topic -> {
            try (var consumer = consumer(service, service + ".of-a-test")) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                assertThatThrownBy(() -> consumer.poll(Duration.ofMillis(TIMEOUT_MILLIS)))
                        .as("%s from %s", service, topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        });
    }

    @Test
    void shouldNotLetAServiceChangeTheOffsetsOfAnother() {
        try (var consumer = consumer(COMPLAINTS, "routing-service.cases")) {
            consumer.subscribe(List.of("penghubung.cases.v1"));

            assertThatThrownBy(() -> consumer.poll(Duration.ofMillis(TIMEOUT_MILLIS)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void shouldNotLetAServiceAdministerKafka() {
        try (var admin = Admin.create(broker.loginOf(COMPLAINTS))) {
            assertThatThrownBy(() -> admin.describeAcls(org.apache.kafka.common.acl.AclBindingFilter.ANY)
                            .values()
                            .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of("penghubung.complaints.v1"))
                            .all()
                            .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldRejectAnAnonymousClient() {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "request.timeout.ms",
                3_000,
                "default.api.timeout.ms",
                5_000))) {
            assertThatThrownBy(() -> admin.listTopics().names().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
        }
    }

    @Test
    void shouldRejectAWrongPassword() {
        var login = new HashMap<>(broker.loginOf(COMPLAINTS));
        login.compute("sasl.jaas.config", (name, value) -> value.toString().replace("secret", "guess"));

        try (var admin = Admin.create(login)) {
            assertThatThrownBy(() -> admin.listTopics().names().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    /** One service publishes the directory and another one consumes it, with only the settings of compose. */
    @Test
    void shouldDeliverEventsFromOneServiceToAnother() {
        var postgres = new PostgresServer(
                processes.children(),
                PostgresBinaries.unpackedIn(Checkout.find()),
                processes.folder().resolve("postgresql"),
                Ports.free(),
                processes.folder().resolve("postgresql.log"),
                PreparedArtifacts.in(Checkout.find()).databaseSeed());
        postgres.start();
        var directory = service("focal-point-service", "focalpoint", postgres);
        var routing = service("routing-service", "routing", postgres);
        try {
            AtOnce.each(List.of(directory, routing), ServiceProcess::start);

            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(routing.metrics()
                                    .sum("inbox_applied_total", "consumer=\"routing-service.directory\""))
                            .isPositive());
            assertThat(directory.metrics().sum("outbox_published_total")).isPositive();
        } finally {
            routing.kill();
            directory.kill();
            postgres.kill();
        }
    }

    private static ServiceProcess service(String name, String database, PostgresServer postgres) {
        postgres.createDatabase(database);
        var settings = new HashMap<>(broker.environmentOf(name, COMPOSE));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        settings.put("QUARKUS_DATASOURCE_USERNAME", database);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database);
        settings.put("PENGHUBUNG_RECORD_KEY", "b25seS1mb3ItYS10ZXN0LW9ubHktZm9yLWEtdGVzdCE=");
        settings.put(
                "PENGHUBUNG_ATTACHMENTS_DIRECTORY",
                processes.folder().resolve("attachments").toString());
        return new ServiceProcess(
                processes.children(),
                name,
                Checkout.find().module(name),
                Ports.free(),
                Ports.free(),
                settings,
                // As in the system under test: the optimizing compiler pays off only after minutes.
                List.of("-XX:TieredStopAtLevel=1"),
                processes.folder().resolve(name + ".log"));
    }

    private static void publish(KafkaProducer<byte[], byte[]> producer, String topic) throws Exception {
        producer.send(new ProducerRecord<>(topic, "a-key".getBytes(UTF_8), "{}".getBytes(UTF_8)))
                .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static String retentionOf(String topic, Admin admin) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .values()
                .get(resource)
                .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .get(TopicConfig.RETENTION_MS_CONFIG)
                .value();
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> login) {
        var settings = new HashMap<>(login);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.block.ms", TIMEOUT_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String user, String group) {
        var settings = new HashMap<>(broker.loginOf(user));
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
