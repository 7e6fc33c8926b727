package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of passwords and addresses: no secret is shipped, and all parts have the same values. */
class DeploymentSettingsTest {

    private static final String KEYS = "http://keycloak:8080/realms/penghubung/protocol/openid-connect/certs";

    /** Password that may be empty, because a mail server may require no login. */
    private static final String OPTIONAL_PASSWORD = "SMTP_PASSWORD";

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void shouldRequireEveryPassword() {
        assertThat(compose.variables().filter(variable -> variable.name().endsWith("_PASSWORD")))
                .extracting(ComposeFile.Variable::name)
                .contains("POSTGRES_PASSWORD", "KEYCLOAK_ADMIN_PASSWORD");
        assertThat(compose.variables()
                        .filter(variable -> variable.name().endsWith("_PASSWORD"))
                        .filter(variable -> !variable.name().equals(OPTIONAL_PASSWORD)))
                .allSatisfy(variable -> {
                    assertThat(variable.isRequired())
                            .as("%s is required", variable.name())
                            .isTrue();
                    assertThat(variable.rule()).contains("set " + variable.name() + " in .env");
                });
        assertThat(compose.variables())
                .allSatisfy(variable -> assertThat(variable.isRequired() || variable.hasDefault())
                        .as("%s is required or has a default", variable.name())
                        .isTrue());
    }

    @Test
    void shouldReadEveryPasswordFromAVariable() {
        assertThat(compose.services()
                        .flatMap(service ->
                                service.getValue().path("environment").propertyStream()))
                .filteredOn(setting -> setting.getKey().endsWith("PASSWORD"))
                .hasSizeGreaterThan(7)
                .allSatisfy(setting -> assertThat(setting.getValue().asText()).startsWith("${"));
    }

    @Test
    void shouldNameEveryVariableButNoSecretInTheExample() {
        Map<String, String> example = CheckoutFiles.exampleSettings();

        assertThat(compose.variables())
                .allSatisfy(variable -> assertThat(example).containsKey(variable.name()));
        assertThat(example).allSatisfy((name, value) -> {
            if (name.endsWith("_PASSWORD")) {
                assertThat(value).as(name).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "complaints-service,  complaints, COMPLAINTS_DB_PASSWORD",
        "routing-service,     routing,    ROUTING_DB_PASSWORD",
        "focal-point-service, focalpoint, FOCALPOINT_DB_PASSWORD",
        "quality-service,     quality,    QUALITY_DB_PASSWORD"
    })
    void shouldGiveEachServiceItsOwnDatabase(String service, String database, String password) {
        assertThat(compose.environment(service, "QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo("jdbc:postgresql://postgres:5432/" + database);
        assertThat(compose.environment(service, "QUARKUS_DATASOURCE_USERNAME")).isEqualTo(database);
        assertThat(compose.environment(service, "QUARKUS_DATASOURCE_PASSWORD")).startsWith("${" + password + ":?");
        assertThat(compose.environment("postgres", password)).startsWith("${" + password + ":?");
        assertThat(CheckoutFiles.lines("deploy/postgres/create-databases.sh"))
                .contains("create_database " + database + " " + password);
    }

    @Test
    void shouldCreateADatabaseForKeycloak() {
        assertThat(compose.environment("keycloak", "KC_DB_URL")).isEqualTo("jdbc:postgresql://postgres:5432/keycloak");
        assertThat(CheckoutFiles.lines("deploy/postgres/create-databases.sh"))
                .contains("create_database keycloak KEYCLOAK_DB_PASSWORD");
    }

    @Test
    void shouldTrustTheSameIssuerInAllServices() {
        String issuer = compose.environment("keycloak", "KC_HOSTNAME") + "/realms/penghubung";

        assertThat(Stream.concat(ComposeFile.BACKENDS.stream(), Stream.of("gateway")))
                .allSatisfy(service -> {
                    assertThat(compose.environment(service, "PENGHUBUNG_IDENTITY_URL"))
                            .isEqualTo(issuer);
                    assertThat(compose.environment(service, "PENGHUBUNG_IDENTITY_KEYS_URL"))
                            .isEqualTo(KEYS);
                });
    }

    @Test
    void shouldConfigureTheAddressOfEachServiceInTheGateway() {
        assertThat(List.of(
                        compose.environment("gateway", "PENGHUBUNG_GATEWAY_COMPLAINTS_URLS"),
                        compose.environment("gateway", "PENGHUBUNG_GATEWAY_ROUTING_URLS"),
                        compose.environment("gateway", "PENGHUBUNG_GATEWAY_FOCAL_POINT_URLS"),
                        compose.environment("gateway", "PENGHUBUNG_GATEWAY_QUALITY_URLS")))
                .isEqualTo(ComposeFile.BACKENDS.stream()
                        .map(service -> "http://" + service + ":" + compose.environment(service, "QUARKUS_HTTP_PORT"))
                        .toList());
    }
}
