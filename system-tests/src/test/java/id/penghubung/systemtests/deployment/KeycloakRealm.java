package id.penghubung.systemtests.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.PreparedArtifacts;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.HttpRequests;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.keycloak.KeycloakDistribution;
import id.penghubung.localstack.keycloak.KeycloakServer;
import id.penghubung.localstack.keycloak.KeycloakSettings;
import id.penghubung.localstack.postgres.PostgresBinaries;
import id.penghubung.localstack.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The production realm in a real Keycloak that has imported it with the variables of compose. One server holds several
 * copies with different settings. Each has a name of its own, also because the prepared database contains the demo realm.
 */
final class KeycloakRealm {

    static final String PUBLIC_URL = "https://lapor.penghubung.test";

    private static final String VARIABLES = "PENGHUBUNG_";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final String name;
    private final HttpClient client = HttpClient.newHttpClient();

    private KeycloakRealm(URI server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Starts a server with a copy of the realm for each name.
     *
     * @param changes for each name, the changes of the settings in {@code .env.example}
     * @return the realms by their names
     */
    static Map<String, KeycloakRealm> start(TestProcesses processes, Map<String, Map<String, String>> changes) {
        var folder = processes.folder();
        var checkout = Checkout.find();
        var prepared = PreparedArtifacts.in(checkout);
        var postgres = new PostgresServer(
                processes.children(),
                PostgresBinaries.unpackedIn(checkout),
                folder.resolve("postgresql"),
                Ports.free(),
                folder.resolve("postgresql.log"),
                prepared.databaseSeed());
        postgres.start();
        postgres.createDatabase(KeycloakServer.DATABASE);
        var settings = new KeycloakSettings(
                Ports.free(),
                postgres.jdbcUrl(KeycloakServer.DATABASE),
                folder.resolve("keycloak"),
                folder.resolve("keycloak.log"),
                variables(changes));
        new KeycloakServer(
                        processes.children(),
                        KeycloakDistribution.unpackedIn(checkout),
                        file -> changes.keySet().forEach(name -> write(file, name)),
                        settings,
                        prepared.keycloakArchive().useFlags())
                .start();
        return changes.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> new KeycloakRealm(URI.create(settings.url()), name)));
    }

    /** Returns the variables of all realms. Each realm has its own, which begin with its name. */
    private static Map<String, String> variables(Map<String, Map<String, String>> changes) {
        var variables = new HashMap<String, String>();
        changes.forEach((name, changed) ->
                variablesOfOne(changed).forEach((variable, value) -> variables.put(prefix(name) + variable, value)));
        return variables;
    }

    /** Returns the variables that compose passes from {@code .env}; they must include every variable of the realm. */
    private static Map<String, String> variablesOfOne(Map<String, String> changes) {
        var settings = new HashMap<>(CheckoutFiles.exampleSettings());
        settings.put("PUBLIC_URL", PUBLIC_URL);
        settings.putAll(changes);
        var variables = new HashMap<>(ComposeFile.read().environment("keycloak", settings));
        variables.keySet().removeIf(name -> !name.startsWith(VARIABLES));
        return variables;
    }

    private static String prefix(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    }

    private static void write(Path file, String name) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    // Keycloak requires a file name with the realm's name.
                    file.resolveSibling(name + "-realm.json"),
                    CheckoutFiles.text("deploy/keycloak/penghubung-realm.json")
                            .replace("\"realm\": \"penghubung\"", "\"realm\": \"" + name + "\"")
                            .replace("${" + VARIABLES, "${" + prefix(name) + VARIABLES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser browser() {
        return new Browser(server);
    }

    URI endpoint(String endpoint) {
        return server.resolve("/realms/%s/protocol/openid-connect/%s".formatted(name, endpoint));
    }

    /** Returns the address of the form that asks for the account whose password is to be reset. */
    URI passwordReset() {
        return server.resolve("/realms/%s/login-actions/reset-credentials?client_id=penghubung-web".formatted(name));
    }

    /** Creates an account as an administrator does; its password must comply with the policy. */
    void createUser(String account, String password, String... roles) {
        var user = JSON.createObjectNode()
                .put("username", account)
                .put("enabled", true)
                .put("emailVerified", true)
                .put("email", account + "@penghubung.test")
                .put("firstName", "Siti");
        user.putArray("credentials").addObject().put("type", "password").put("value", password);
        admin("POST", "users", user.toString());
        var id = admin("GET", "users?exact=true&username=" + account, "")
                .at("/0/id")
                .asText();
        var mappings = JSON.createArrayNode();
        for (var role : roles) {
            mappings.add(admin("GET", "roles/" + role, ""));
        }
        if (!mappings.isEmpty()) {
            admin("POST", "users/%s/role-mappings/realm".formatted(id), mappings.toString());
        }
    }

    JsonNode admin(String method, String path, String body) {
        var token = post(
                        server.resolve("/realms/master/protocol/openid-connect/token"),
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin")
                .path("access_token")
                .asText();
        return send(HttpRequest.newBuilder(server.resolve("/admin/realms/%s/%s".formatted(name, path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    JsonNode post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        var body = HttpRequests.send(client, request).body();
        try {
            // An empty response, or an HTML page.
            return body.isEmpty() || body.startsWith("<") ? JSON.missingNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
