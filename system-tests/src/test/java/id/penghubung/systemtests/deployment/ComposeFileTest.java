package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No container engine runs where this is tested, so what can be told without one is told here. */
class ComposeFileTest {

    private static final String GATEWAY = "gateway";
    private static final String TELLS_PEOPLE = "focal-point-service";

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void shouldFollowTheComposeSpecification() throws IOException {
        Schema specification = specification();

        assertThat(specification.validate(compose.root())).isEmpty();
        assertThat(specification.validate("{\"services\":{\"x\":{\"imgae\":\"y\"}}}", InputFormat.JSON))
                .as("a file with mistakes is noticed")
                .isNotEmpty();
    }

    @Test
    void shouldTellOfEveryServiceWhetherItIsWell() {
        assertThat(compose.services().filter(service -> ComposeFile.isLongRunning(service.getValue())))
                .hasSizeGreaterThan(6)
                .allSatisfy(service -> {
                    JsonNode check = service.getValue().path("healthcheck");
                    assertThat(List.of("test", "interval", "timeout", "retries"))
                            .as("health check of %s", service.getKey())
                            .allMatch(check::has);
                    assertThat(check.path("test")).hasSizeGreaterThan(1);
                });
    }

    @Test
    void shouldWaitForNoneThatCannotTell() {
        assertThat(dependencies()).isNotEmpty().allSatisfy(dependency -> {
            JsonNode awaited = compose.service(dependency.getKey());
            String condition = dependency.getValue().path("condition").asText();
            assertThat(awaited.isMissingNode()).as(dependency.getKey()).isFalse();
            assertThat(condition.equals("service_completed_successfully"))
                    .as("%s is a job", dependency.getKey())
                    .isEqualTo(!ComposeFile.isLongRunning(awaited));
        });
    }

    @Test
    void shouldPublishNothingButTheGateway() {
        assertThat(compose.services().filter(service -> service.getValue().has("ports")))
                .extracting(Map.Entry::getKey)
                .containsExactly(GATEWAY);
        assertThat(compose.service(GATEWAY).path("ports"))
                .singleElement()
                .satisfies(port -> assertThat(port.asText()).startsWith("${GATEWAY_ADDRESS:-127.0.0.1}:"));
        assertThat(compose.services())
                .noneMatch(service ->
                        service.getValue().path("network_mode").asText().equals("host"));
    }

    @Test
    void shouldKeepWhatIsBehindTheGatewayOnANetworkWithoutAWayOut() {
        assertThat(compose.root().at("/networks/internal/internal").asBoolean()).isTrue();
        assertThat(compose.services()
                        .filter(service ->
                                !List.of(GATEWAY, "keycloak", TELLS_PEOPLE).contains(service.getKey())))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.getValue().path("networks"))
                        .as("networks of %s", service.getKey())
                        .singleElement()
                        .satisfies(network -> assertThat(network.asText()).isEqualTo("internal")));
    }

    @Test
    void shouldLetOutOnlyWhoSendsMailsAndWebhooks() {
        assertThat(compose.services()
                        .filter(service ->
                                service.getValue().path("networks").toString().contains("\"outward\"")))
                .singleElement()
                .satisfies(service -> assertThat(service.getKey()).isEqualTo(TELLS_PEOPLE));
        assertThat(compose.service(TELLS_PEOPLE).path("networks").toString()).isEqualTo("[\"internal\",\"outward\"]");
    }

    @Test
    void shouldBoundAndRestartEveryService() {
        assertThat(compose.services()).allSatisfy(service -> {
            JsonNode limits = service.getValue().at("/deploy/resources/limits");
            assertThat(limits.path("memory").asText())
                    .as("memory of %s", service.getKey())
                    .matches("[0-9]+[MG]");
            assertThat(limits.path("cpus").asText())
                    .as("cpus of %s", service.getKey())
                    .isNotEmpty();
            assertThat(service.getValue().path("restart").asText()).isIn("unless-stopped", "no");
            assertThat(service.getValue().path("security_opt").toString()).contains("no-new-privileges:true");
        });
    }

    @Test
    void shouldRunOurServicesWithoutRootAndWithoutAWritableRoot() {
        assertThat(Stream.concat(ComposeFile.BACKENDS.stream(), Stream.of(GATEWAY)))
                .allSatisfy(name -> {
                    JsonNode service = compose.service(name);
                    assertThat(service.path("user").asText()).isEqualTo("10001:10001");
                    assertThat(service.path("read_only").asBoolean()).isTrue();
                    assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
                    assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
                    assertThat(House.file(service.at("/build/dockerfile").asText()))
                            .isRegularFile();
                    assertThat(House.file(name).resolve("pom.xml")).isRegularFile();
                });
    }

    @Test
    void shouldMountTheRealmAndOnlyFilesThatAreThere() {
        assertThat(compose.mountedFiles("keycloak"))
                .containsExactly(
                        "./deploy/keycloak/penghubung-realm.json:/opt/keycloak/data/import/penghubung-realm.json:ro");
        assertThat(compose.service("keycloak").path("command").toString()).contains("--import-realm");
        assertThat(compose.services().flatMap(service -> compose.mountedFiles(service.getKey())))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        mount -> assertThat(House.file(mount.split(":", -1)[0])).isRegularFile())
                .allSatisfy(mount -> assertThat(mount).endsWith(":ro"));
    }

    @Test
    void shouldAcknowledgeNoEventThatOnlyLiesInMemory() {
        assertThat(compose.service("kafka")
                        .at("/environment/KAFKA_LOG_FLUSH_INTERVAL_MESSAGES")
                        .asText())
                .as("one broker has nobody to copy to, so it must flush")
                .isEqualTo("1");
    }

    @Test
    void shouldRunScriptsThatCanBeRun() {
        assertThat(List.of(
                        "deploy/postgres/create-databases.sh",
                        "deploy/kafka/create-topics.sh",
                        "deploy/docker/healthcheck.sh"))
                .allSatisfy(script -> assertThat(Files.isExecutable(House.file(script)))
                        .as(script)
                        .isTrue());
    }

    private Stream<Map.Entry<String, JsonNode>> dependencies() {
        return compose.services()
                .flatMap(service -> service.getValue().path("depends_on").propertyStream());
    }

    private static Schema specification() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ComposeFileTest.class.getResourceAsStream("compose-spec.schema.json"))) {
            JsonNode schema = new ObjectMapper().readTree(file);
            dropIdentifiersOfAnEarlierDraft(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema);
        }
    }

    /** The file says draft 2019-09 but names its parts by {@code id} as draft 4 did, which the validator rejects. */
    private static void dropIdentifiersOfAnEarlierDraft(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("id").isTextual()) {
            object.remove("id");
        }
        schema.forEach(ComposeFileTest::dropIdentifiersOfAnEarlierDraft);
    }
}
