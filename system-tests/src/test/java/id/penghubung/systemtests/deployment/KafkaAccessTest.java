package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that each service has exactly the rights in Kafka that its code needs. {@link KafkaAccessIT} tests them with a
 * broker.
 */
class KafkaAccessTest {

    private static final String TOPIC = ".topic";
    private static final String GROUP = ".group.id";

    private final ComposeFile compose = ComposeFile.read();

    @ParameterizedTest
    @ValueSource(strings = {"complaints-service", "routing-service", "focal-point-service", "quality-service"})
    void shouldLetAServiceReadItsIncomingTopicsOnly(String service) {
        assertThat(Grant.topics(service, "read")).containsExactlyInAnyOrderElementsOf(incoming(service, TOPIC));
        assertThat(incoming(service, GROUP)).isNotEmpty().allMatch(group -> group.startsWith(service + "."));
    }

    @ParameterizedTest
    @CsvSource({
        "complaints-service,  penghubung.complaints.v1",
        "routing-service,     penghubung.routing.v1 penghubung.catalogue.v1",
        "focal-point-service, penghubung.cases.v1 penghubung.directory.v1 penghubung.ombudsman.v1",
        "quality-service,     penghubung.quality.v1"
    })
    void shouldLetAServicePublishItsOwnEventsAndDeadLettersOnly(String service, String topics) {
        List<String> expected = Stream.concat(
                        Stream.of(topics.split(" ", -1)), Stream.of("penghubung." + service + ".dead-letters.v1"))
                .toList();

        assertThat(Grant.topics(service, "write")).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** UU 27/2022 Art. 43: topics with texts follow the retention policies, which complaints-service has. */
    @Test
    void shouldLetComplaintsServiceShortenTheRetentionOfTopicsWithTextsOnly() {
        assertThat(Grant.topics("complaints-service", "configure"))
                .containsExactlyInAnyOrder(
                        "penghubung.complaints.v1",
                        "penghubung.routing.v1",
                        "penghubung.cases.v1",
                        "penghubung.complaints-service.dead-letters.v1",
                        "penghubung.routing-service.dead-letters.v1",
                        "penghubung.focal-point-service.dead-letters.v1",
                        "penghubung.quality-service.dead-letters.v1");
        assertThat(Grant.topics("routing-service", "configure")).isEmpty();
        assertThat(Grant.topics("focal-point-service", "configure")).isEmpty();
        assertThat(Grant.topics("quality-service", "configure")).isEmpty();
    }

    @Test
    void shouldGrantAccessOnlyToServicesAndOnlyOnCreatedTopics() {
        List<String> created = Topic.all().stream().map(Topic::name).toList();

        assertThat(Grant.all()).allSatisfy(grant -> {
            assertThat(grant.user()).isIn(ComposeFile.BACKENDS);
            assertThat(grant.right()).isIn("read", "write", "configure");
            assertThat(grant.topic()).isIn(created);
        });
    }

    @Test
    void shouldRejectByDefaultAndListenToServicesOnOnePort() {
        Properties broker = CheckoutFiles.properties("deploy/kafka/server.properties");

        assertThat(broker.getProperty("authorizer.class.name")).endsWith(".StandardAuthorizer");
        assertThat(broker.getProperty("allow.everyone.if.no.acl.found")).isEqualTo("false");
        assertThat(broker.getProperty("super.users")).isEqualTo("User:broker;User:admin");
        assertThat(broker.getProperty("listener.security.protocol.map")).doesNotContain(":PLAINTEXT", ":SSL");
        assertThat(broker.getProperty("listeners").split(",", -1))
                .filteredOn(listener -> !listener.contains("127.0.0.1"))
                .containsExactly("SERVICES://:9092");
        assertThat(compose.mountedFiles("kafka"))
                .contains("./deploy/kafka/server.properties:/mnt/shared/config/server.properties:ro");
        assertThat(compose.service("kafka").path("environment").propertyStream())
                .as("no variable of the environment disables the protection")
                .extracting(setting -> setting.getKey())
                .noneMatch(name -> name.matches("KAFKA_.*(LISTENER|SASL|SECURITY|AUTHORIZER|ALLOW|SUPER).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "complaints-service,  COMPLAINTS_KAFKA_PASSWORD",
        "routing-service,     ROUTING_KAFKA_PASSWORD",
        "focal-point-service, FOCALPOINT_KAFKA_PASSWORD",
        "quality-service,     QUALITY_KAFKA_PASSWORD"
    })
    void shouldUseOneLoginForEachService(String service, String password) {
        assertThat(compose.environment(service, "KAFKA_SECURITY_PROTOCOL")).isEqualTo("SASL_PLAINTEXT");
        assertThat(compose.environment(service, "KAFKA_SASL_MECHANISM")).isEqualTo("PLAIN");
        assertThat(compose.environment(service, "KAFKA_SASL_JAAS_CONFIG"))
                .contains("username=\"" + service + "\"", "password=\"${" + password + ":?")
                .endsWith(";");
        assertThat(compose.environment("kafka", password)).startsWith("${" + password + ":?");
        assertThat(CheckoutFiles.properties("deploy/kafka/server.properties")
                        .getProperty("listener.name.services.plain.sasl.jaas.config"))
                .contains("user_" + service + "=\"${env:" + password + "}\"");
    }

    @Test
    void shouldSeparateTheGatewayFromKafkaAndTheDatabases() {
        assertThat(compose.service("gateway").path("environment").toString()).doesNotContain("KAFKA", "DATASOURCE");
        assertThat(Stream.of("kafka", "kafka-topics", "postgres"))
                .allSatisfy(name ->
                        assertThat(compose.networks(name)).doesNotContainAnyElementsOf(compose.networks("gateway")));
    }

    private static List<String> incoming(String service, String key) {
        return CheckoutFiles.properties(service + "/src/main/resources/application.properties").entrySet().stream()
                .filter(property -> property.getKey().toString().startsWith("mp.messaging.incoming."))
                .filter(property -> property.getKey().toString().endsWith(key))
                .map(property -> property.getValue().toString())
                .toList();
    }
}
