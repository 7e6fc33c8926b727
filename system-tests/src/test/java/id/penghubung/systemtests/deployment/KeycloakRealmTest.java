package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the realm and the settings of compose match. {@link KeycloakRealmIT} tests the realm itself. */
class KeycloakRealmTest {

    private static final String FILE = "deploy/keycloak/penghubung-realm.json";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(PENGHUBUNG_[A-Z_]+)(:[^}]*)?}");

    private final JsonNode realm = read();

    @Test
    void shouldReceiveEveryVariableFromCompose() {
        ComposeFile compose = ComposeFile.read();

        assertThat(VARIABLE.matcher(CheckoutFiles.text(FILE)).results())
                .hasSizeGreaterThan(8)
                .allSatisfy(variable -> assertThat(compose.environment("keycloak", variable.group(1)))
                        .as(variable.group(1))
                        .startsWith("${"));
        assertThat(compose.environment("keycloak", "PENGHUBUNG_PUBLIC_URL")).startsWith("${PUBLIC_URL:?");
    }

    /** Otherwise nobody could log in without a mail server, or addresses would not be verified with one. */
    @Test
    void shouldVerifyAddressesExactlyIfThereIsAMailServer() {
        assertThat(List.of("verifyEmail", "resetPasswordAllowed"))
                .allSatisfy(setting ->
                        assertThat(realm.path(setting).asText()).isEqualTo("${PENGHUBUNG_MAIL_SERVER:false}"));
    }

    @Test
    void shouldTreatEveryRoleButReporterAsStaff() {
        assertThat(realm.at("/roles/realm"))
                .filteredOn(role ->
                        !List.of("reporter", "staff").contains(role.path("name").asText()))
                .hasSizeGreaterThan(5)
                .allSatisfy(role -> assertThat(role.at("/composites/realm").toString())
                        .as(role.path("name").asText())
                        .contains("\"staff\""));
    }

    @Test
    void shouldKeepEventsForALimitedTime() {
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("eventsExpiration").asLong()).isPositive();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.at("/attributes/adminEventsExpiration").asLong()).isPositive();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(CheckoutFiles.text(FILE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
