package id.penghubung.localstack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The demo realm: the production realm with accounts whose password is their name, and a client that exchanges a
 * password for a token. It is generated from the production realm and the list of agencies, so that nothing is written
 * twice.
 */
public final class DemoRealm implements RealmFile {

    public static final String CLIENT = "penghubung-demo";

    private static final String WEB_CLIENT = "penghubung-web";
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path productionRealm;
    private final Path agencies;

    public DemoRealm(Checkout checkout) {
        this(
                checkout.root().resolve("deploy/keycloak/penghubung-realm.json"),
                checkout.module("focal-point-service").resolve("src/main/resources/data/agencies.json"));
    }

    DemoRealm(Path productionRealm, Path agencies) {
        this.productionRealm = productionRealm;
        this.agencies = agencies;
    }

    public List<DemoAccount> accounts() {
        try {
            var list = JSON.readTree(agencies.toFile()).required("agencies");
            return DemoAccount.all(List.of(JSON.treeToValue(list, Agency[].class)));
        } catch (IOException e) {
            throw StackException.of("The agencies in %s cannot be read".formatted(agencies), e);
        }
    }

    @Override
    public void writeTo(Path file) {
        try {
            Folders.create(Folders.parentOf(file));
            Files.writeString(file, asJson());
        } catch (IOException e) {
            throw StackException.of("The realm cannot be written to %s".formatted(file), e);
        }
    }

    public String asJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm());
        } catch (IOException e) {
            throw StackException.of("The realm in %s cannot be read".formatted(productionRealm), e);
        }
    }

    ObjectNode realm() throws IOException {
        var realm = (ObjectNode) JSON.readTree(productionRealm.toFile());
        realm.put("accessTokenLifespan", TOKEN_LIFETIME.toSeconds());
        // About sixty public passwords need no slow hash, which would make the start three seconds longer.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        // There is no mail server.
        realm.put("verifyEmail", false);
        realm.put("resetPasswordAllowed", false);
        realm.remove("smtpServer");
        enablePasswordGrant(realm);
        var web = webClient(realm);
        allowAnyLocalPort(web);
        realm.withArray("clients").add(demoClient(web));
        var users = realm.putArray("users");
        accounts().forEach(account -> users.add(user(account)));
        return realm;
    }

    /** Enables the password grant for the demo client, so that curl can get a token. Production does not allow it. */
    private static void enablePasswordGrant(ObjectNode realm) {
        var flow = (ObjectNode) realm.withArray("authenticationFlows")
                .valueStream()
                .filter(each -> each.path("alias").equals(realm.required("directGrantFlow")))
                .findFirst()
                .orElseThrow(() -> new StackException("The realm has no flow for direct grants."));
        var steps = flow.putArray("authenticationExecutions");
        var priority = 0;
        for (var step : List.of("direct-grant-validate-username", "direct-grant-validate-password")) {
            priority++;
            steps.addObject()
                    .put("authenticator", step)
                    .put("requirement", "REQUIRED")
                    .put("priority", priority);
        }
    }

    private static ObjectNode webClient(ObjectNode realm) {
        return (ObjectNode) realm.withArray("clients")
                .valueStream()
                .filter(client -> WEB_CLIENT.equals(client.path("clientId").asText()))
                .findFirst()
                .orElseThrow(() -> new StackException("The realm has no client %s.".formatted(WEB_CLIENT)));
    }

    /** Allows any local port, because the gateway's port may differ at each start. */
    private static void allowAnyLocalPort(ObjectNode web) {
        web.remove("rootUrl");
        web.remove("baseUrl");
        web.putArray("redirectUris").add("http://localhost:*");
        web.putArray("webOrigins").add("*");
    }

    /** Creates a client whose tokens have the same claims as those of the web client. */
    private static ObjectNode demoClient(ObjectNode web) {
        var client = JSON.createObjectNode()
                .put("clientId", CLIENT)
                .put("description", "For curl and tests: exchanges a password for a token. Never in production.")
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true);
        client.set("protocolMappers", web.required("protocolMappers"));
        return client;
    }

    private static ObjectNode user(DemoAccount account) {
        var user = JSON.createObjectNode()
                .put("id", idOf(account))
                .put("username", account.name())
                .put("enabled", true)
                .put("email", account.email())
                .put("emailVerified", true)
                .put("firstName", account.firstName())
                .put("lastName", account.lastName());
        user.putArray("realmRoles").add(account.role());
        user.putArray("credentials").addObject().put("type", "password").put("value", account.name());
        account.agency()
                .ifPresent(agency ->
                        user.putObject("attributes").putArray("agency").add(agency));
        return user;
    }

    /**
     * Returns the same id after every fresh start, so that data of an earlier demo still refers to existing accounts.
     */
    private static String idOf(DemoAccount account) {
        return UUID.nameUUIDFromBytes(("penghubung-demo/" + account.name()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
