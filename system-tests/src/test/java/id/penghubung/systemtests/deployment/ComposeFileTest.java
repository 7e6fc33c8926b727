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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of {@code docker-compose.yml} that need no container engine. */
class ComposeFileTest {

    private static final String GATEWAY = "gateway";

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void shouldFollowTheComposeSpecification() throws IOException {
        Schema specification = specification();

        assertThat(specification.validate(compose.root())).isEmpty();
        assertThat(specification.validate("{\"services\":{\"x\":{\"imgae\":\"y\"}}}", InputFormat.JSON))
                .as("a file with errors is rejected")
                .isNotEmpty();
    }

    @Test
    void shouldDefineAHealthCheckForEveryService() {
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
    void shouldWaitOnlyForServicesWithAMatchingCondition() {
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
        assertThat(compose.services()
                        .filter(service -> service.getValue().has("ports"))
                        .filter(service -> !service.getValue().has("profiles")))
                .extracting(Map.Entry::getKey)
                .containsExactly(GATEWAY);
        assertThat(compose.service(GATEWAY).path("ports"))
                .singleElement()
                .satisfies(port -> assertThat(port.asText()).startsWith("${GATEWAY_ADDRESS:-127.0.0.1}:"));
        assertThat(compose.service("prometheus").path("ports").toString()).startsWith("[\"127.0.0.1:");
        assertThat(compose.services())
                .noneMatch(service ->
                        service.getValue().path("network_mode").asText().equals("host"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres,            internal",
        "kafka,               internal",
        "kafka-topics,        internal",
        "keycloak,            internal edge",
        "complaints-service,  front internal outward",
        "routing-service,     front internal",
        "focal-point-service, front internal outward",
        "quality-service,     front internal outward",
        "gateway,             edge front",
        "tls-proxy,           edge",
        "prometheus,          front outward",
        "blackbox,            front outward"
    })
    void shouldConnectEachServiceToItsNetworksOnly(String service, String networks) {
        assertThat(compose.networks(service)).containsExactlyInAnyOrder(networks.split(" ", -1));
    }

    /** A setting that is not passed on is not there in the container, whatever {@code .env} says. */
    @ParameterizedTest
    @CsvSource({
        "complaints-service, COMPLAINTS_S3_BUCKET",
        "focal-point-service, FOCALPOINT_S3_BUCKET",
        "quality-service, QUALITY_S3_BUCKET"
    })
    void shouldPassVirusScanAndBucketToTheServicesWithFiles(String service, String bucket) {
        assertThat(compose.environment(service, "PENGHUBUNG_ATTACHMENTS_SCAN_HOST"))
                .isEqualTo("${CLAMD_HOST:-}");
        assertThat(compose.environment(service, "PENGHUBUNG_ATTACHMENTS_S3_ENDPOINT"))
                .isEqualTo("${S3_ENDPOINT:-}");
        assertThat(compose.environment(service, "PENGHUBUNG_ATTACHMENTS_S3_BUCKET"))
                .isEqualTo("${" + bucket + ":-}");
        assertThat(CheckoutFiles.text(".env.example"))
                .contains("\nCLAMD_HOST=\n", "\nS3_ENDPOINT=\n", "\n" + bucket + "=\n");
    }

    @Test
    void shouldHaveNoOutwardRouteInInternalNetworks() {
        assertThat(List.of("internal", "front"))
                .allSatisfy(network -> assertThat(compose.root()
                                .path("networks")
                                .path(network)
                                .path("internal")
                                .asBoolean())
                        .as(network)
                        .isTrue());
    }

    /** The system works without these services, and they can reach only metrics and certificates. */
    @Test
    void shouldStartTheTlsProxyAndMonitoringOnlyOnRequest() {
        assertThat(compose.services().filter(service -> service.getValue().has("profiles")))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("tls-proxy", "prometheus", "blackbox");
        assertThat(dependencies()).extracting(Map.Entry::getKey).doesNotContain("tls-proxy", "prometheus", "blackbox");
    }

    /** Without IPv6 on the edge network, all IPv6 clients appear to have one address, which is in the trusted range. */
    @Test
    void shouldPublishTheTlsProxyWithTheAddressesOfClients() {
        assertThat(compose.service("tls-proxy").path("ports").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("0.0.0.0:80:80", "0.0.0.0:443:443");
        assertThat(compose.root().at("/networks/edge").has("enable_ipv6")).isFalse();
        assertThat(CheckoutFiles.text("docs/operations.md")).contains("AAAA");
    }

    /**
     * Otherwise all clients without an account would count as one client, and a few wrong codes would block all of
     * them.
     */
    @Test
    void shouldConfigureTrustedProxiesForTheGatewayAndTheServices() {
        assertThat(compose.environment(GATEWAY, "PENGHUBUNG_GATEWAY_EDGE_TRUSTED_PROXIES"))
                .isEqualTo(compose.subnet("edge"));
        assertThat(compose.environment("keycloak", "KC_PROXY_TRUSTED_ADDRESSES"))
                .isEqualTo(compose.subnet("edge"));
        assertThat(compose.services()
                        .filter(service ->
                                service.getValue().path("environment").has("PENGHUBUNG_TRUSTED_PROXIES")))
                .as("services with a setting of trusted proxies")
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(servicesThatUseTheClientAddress());
        assertThat(compose.environment("complaints-service", "PENGHUBUNG_TRUSTED_PROXIES"))
                .as("the gateway alone, not Prometheus or another service")
                .isEqualTo(compose.fixedAddress(GATEWAY, "front"))
                .startsWith(compose.subnet("front").replace("0/24", ""));
        assertThat(compose.root().at("/networks/edge/ipam/config/0/gateway").asText())
                .as("address of a proxy on the server itself")
                .isEqualTo(compose.subnet("edge").replace("0/24", "1"));
    }

    /** While the gateway is stopped, a container that starts must not get its address. */
    @Test
    void shouldReserveTheAddressOfTheGateway() {
        JsonNode front = compose.root().at("/networks/front/ipam/config/0");
        String upperHalf = compose.subnet("front").replace("0/24", "128/25");
        String address = compose.fixedAddress(GATEWAY, "front");

        assertThat(front.path("ip_range").asText()).as("given to all others").isEqualTo(upperHalf);
        assertThat(Integer.parseInt(address.substring(address.lastIndexOf('.') + 1)))
                .isBetween(2, 127);
        assertThat(front.path("gateway").asText()).isNotEqualTo(address);
    }

    /** With two common networks, requests of the gateway might come from an address that the services do not trust. */
    @Test
    void shouldShareOneNetworkBetweenTheGatewayAndEachService() {
        assertThat(ComposeFile.BACKENDS)
                .allSatisfy(service -> assertThat(compose.networks(service))
                        .filteredOn(compose.networks(GATEWAY)::contains)
                        .containsExactly("front"));
    }

    @Test
    void shouldExposeMetricsOnAnUnpublishedPort() {
        assertThat(Stream.concat(ComposeFile.BACKENDS.stream(), Stream.of(GATEWAY)))
                .allSatisfy(service -> {
                    assertThat(compose.environment(service, "QUARKUS_MANAGEMENT_HOST"))
                            .isEqualTo("0.0.0.0");
                    assertThat(compose.environment(service, "QUARKUS_MANAGEMENT_PORT"))
                            .isEqualTo("9000");
                    assertThat(compose.service(service).path("ports").toString())
                            .doesNotContain("9000");
                });
    }

    @Test
    void shouldPinTheVersionOfEveryExternalImage() {
        assertThat(compose.services()
                        .map(service -> service.getValue().path("image").asText()))
                .filteredOn(image -> !image.startsWith("penghubung/"))
                .hasSizeGreaterThan(3)
                .allMatch(image -> image.matches(".+:v?[0-9]+(\\.[0-9]+)+(-[a-z0-9.]+)?"));
    }

    @Test
    void shouldLimitAndRestartEveryService() {
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
                    assertThat(CheckoutFiles.file(
                                    service.at("/build/dockerfile").asText()))
                            .isRegularFile();
                    assertThat(CheckoutFiles.file(name).resolve("pom.xml")).isRegularFile();
                });
    }

    @Test
    void shouldMountTheRealmAndOnlyExistingFiles() {
        assertThat(compose.mountedFiles("keycloak"))
                .containsExactly(
                        "./deploy/keycloak/penghubung-realm.json:/opt/keycloak/data/import/penghubung-realm.json:ro");
        assertThat(compose.service("keycloak").path("command").toString()).contains("--import-realm");
        assertThat(compose.services().flatMap(service -> compose.mountedFiles(service.getKey())))
                .hasSizeGreaterThan(3)
                .allSatisfy(mount ->
                        assertThat(CheckoutFiles.file(mount.split(":", -1)[0])).isRegularFile())
                .allSatisfy(mount -> assertThat(mount).endsWith(":ro"));
    }

    /** The page replaces the command, and with it all settings, to archive the log. */
    @Test
    void shouldKeepTheSettingsOfPostgresqlWhereTheLogIsArchived() {
        List<String> settings = compose.service("postgres")
                .path("command")
                .valueStream()
                .map(JsonNode::asText)
                .filter(argument -> argument.contains("="))
                .toList();

        String page = CheckoutFiles.text("docs/operations.md");

        assertThat(settings)
                .contains("random_page_cost=1.1", "checkpoint_timeout=15min")
                .allSatisfy(setting -> assertThat(page).contains(" -c " + setting));
    }

    /** Each kind is copied and exchanged by rules of its own. */
    @Test
    void shouldKeepEachKindOfKeysInAVolumeOfItsOwn() {
        Map<String, String> volumes = Map.of(
                "PENGHUBUNG_PERSONAL_DATA_KEYS", "complaints-service personal-data-keys",
                "PENGHUBUNG_RECEIPTS_KEYS", "complaints-service receipt-keys",
                "PENGHUBUNG_DOSSIER_KEYS", "focal-point-service dossier-keys",
                "PENGHUBUNG_SURVEYS_KEYS", "quality-service survey-keys");

        assertThat(volumes).allSatisfy((setting, place) -> {
            String service = place.split(" ", -1)[0];
            String volume = place.split(" ", -1)[1];
            String folder = compose.environment(service, setting);
            assertThat(compose.service(service).path("volumes").valueStream().map(JsonNode::asText))
                    .as("mounts of %s at %s", service, folder)
                    .filteredOn(mount -> mount.endsWith(":" + folder))
                    .containsExactly(volume + ":" + folder);
            assertThat(compose.root().path("volumes").has(volume)).as(volume).isTrue();
            assertThat(CheckoutFiles.text("deploy/docker/Dockerfile.jvm"))
                    .as("the folder has the right owner")
                    .containsPattern("\\s" + folder + "\\s");
        });
    }

    /** Without grants Kafka rejects every service, so that the job must run both scripts with their lists. */
    @Test
    void shouldCreateTopicsAndGrantAccessBeforeServicesStart() {
        assertThat(compose.service("kafka-topics").path("entrypoint").path(2).asText())
                .isEqualTo("bash create-topics.sh topics.txt; bash grant-access.sh acls.txt");
        assertThat(compose.mountedFiles("kafka-topics"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "admin.sh", "create-topics.sh", "topics.txt", "grant-access.sh", "acls.txt")
                        .map(file -> "./deploy/kafka/%1$s:%2$s/%1$s:ro"
                                .formatted(
                                        file,
                                        compose.service("kafka-topics")
                                                .path("working_dir")
                                                .asText()))
                        .toList());
        assertThat(ComposeFile.BACKENDS)
                .allSatisfy(service -> assertThat(compose.service(service)
                                .at("/depends_on/kafka-topics/condition")
                                .asText())
                        .isEqualTo("service_completed_successfully"));
    }

    @Test
    void shouldFlushEventsBeforeAcknowledgingThem() {
        assertThat(CheckoutFiles.file("deploy/kafka/server.properties"))
                .as("a single broker has no replica, so it must flush")
                .content()
                .containsPattern("(?m)^log\\.flush\\.interval\\.messages=1$");
    }

    @Test
    void shouldRunExecutableScripts() {
        assertThat(List.of(
                        "deploy/postgres/create-databases.sh",
                        "deploy/kafka/create-topics.sh",
                        "deploy/kafka/grant-access.sh",
                        "deploy/docker/healthcheck.sh",
                        "deploy/docker/create-cache.sh"))
                .allSatisfy(script -> assertThat(Files.isExecutable(CheckoutFiles.file(script)))
                        .as(script)
                        .isTrue());
    }

    /** Services whose settings pass the variable to Quarkus. */
    private static List<String> servicesThatUseTheClientAddress() {
        return ComposeFile.BACKENDS.stream()
                .filter(service -> CheckoutFiles.text(service + "/src/main/resources/application.properties")
                        .contains("${penghubung.trusted-proxies"))
                .toList();
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
