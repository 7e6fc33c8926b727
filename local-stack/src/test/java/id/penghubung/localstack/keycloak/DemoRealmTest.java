package id.penghubung.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.host.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoRealmTest {

    private final Checkout checkout = Checkout.find();
    private final DemoRealm demo = new DemoRealm(checkout);

    @Test
    void shouldGiveEachAgencyAnOfficerBoundToIt() throws IOException {
        var agencies = new ObjectMapper()
                .readTree(checkout.module("focal-point-service")
                        .resolve("src/main/resources/data/agencies.json")
                        .toFile())
                .path("agencies");

        var users = demo.realm().path("users");

        assertThat(agencies).hasSizeGreaterThan(40).allSatisfy(agency -> {
            var officer = user(users, agency.path("code").asText());
            assertThat(texts(officer.path("realmRoles"))).containsExactly("focal-point");
            assertThat(texts(officer.at("/attributes/agency")))
                    .containsExactly(agency.path("code").asText());
        });
    }

    @Test
    void shouldLetAllAccountsLogInWithTheirNameAsPassword() throws IOException {
        assertThat(demo.realm().path("users")).isNotEmpty().allSatisfy(user -> {
            assertThat(user.at("/credentials/0/value")).isEqualTo(user.path("username"));
            assertThat(user.path("emailVerified").asBoolean()).isTrue();
            assertThat(user.path("firstName").asText()).isNotBlank();
            assertThat(user.path("requiredActions")).isEmpty();
        });
    }

    @Test
    void shouldKeepTheIdOfAnAccountBetweenFreshStarts() throws IOException {
        var before = user(demo.realm().path("users"), "reporter").path("id");

        var after =
                user(new DemoRealm(checkout).realm().path("users"), "reporter").path("id");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void shouldExchangePasswordsForTokensInTheDemoOnly() throws IOException {
        var production = new ObjectMapper()
                .readTree(checkout.root()
                        .resolve("deploy/keycloak/penghubung-realm.json")
                        .toFile());

        assertThat(production.path("users")).isEmpty();
        assertThat(production.path("clients"))
                .isNotEmpty()
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
        assertThat(client(demo.realm(), "penghubung-demo")
                        .path("directAccessGrantsEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(stepsOfDirectGrant(production)).containsExactly("deny-access-authenticator");
        assertThat(stepsOfDirectGrant(demo.realm()))
                .containsExactly("direct-grant-validate-username", "direct-grant-validate-password");
    }

    @Test
    void shouldUseTheSameClaimsInTheTokensOfBothClients() throws IOException {
        var realm = demo.realm();

        assertThat(client(realm, "penghubung-demo").path("protocolMappers"))
                .isEqualTo(client(realm, "penghubung-web").path("protocolMappers"))
                .hasSize(2);
    }

    @Test
    void shouldNotLetAccountsChangeTheirAgency() throws IOException {
        var profile = demo.realm()
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();

        var agency = StreamSupport.stream(
                        new ObjectMapper().readTree(profile).path("attributes").spliterator(), false)
                .filter(attribute -> "agency".equals(attribute.path("name").asText()))
                .findFirst()
                .orElseThrow();

        assertThat(texts(agency.at("/permissions/edit"))).containsExactly("admin");
    }

    private static List<String> stepsOfDirectGrant(JsonNode realm) {
        return find(realm.path("authenticationFlows"), "alias", "direct grant")
                .path("authenticationExecutions")
                .valueStream()
                .map(step -> step.path("authenticator").asText())
                .toList();
    }

    private static JsonNode user(JsonNode users, String name) {
        return find(users, "username", name);
    }

    private static JsonNode client(JsonNode realm, String id) {
        return find(realm.path("clients"), "clientId", id);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> value.equals(item.path(field).asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
