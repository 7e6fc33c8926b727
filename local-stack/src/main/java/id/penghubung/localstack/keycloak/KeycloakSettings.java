package id.penghubung.localstack.keycloak;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of a Keycloak server.
 *
 * @param port of its HTTP endpoint
 * @param databaseUrl JDBC URL of its database
 * @param home folder of its own data
 * @param log file of its output
 * @param variables added to its environment, for the placeholders of the realm that it imports
 */
public record KeycloakSettings(int port, String databaseUrl, Path home, Path log, Map<String, String> variables) {

    public KeycloakSettings {
        variables = Map.copyOf(variables);
    }

    public KeycloakSettings(int port, String databaseUrl, Path home, Path log) {
        this(port, databaseUrl, home, log, Map.of());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", KeycloakServer.DATABASE);
        environment.put("KC_DB_PASSWORD", KeycloakServer.DATABASE);
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MIN_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "16");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_POOL_MAX_THREADS", "16");
        // Fixed, because otherwise the issuer in a token would depend on the host name in the caller's request.
        environment.put("KC_HOSTNAME", url());
        environment.put("KC_CACHE", "local");
        environment.put("KC_LOG_CONSOLE_COLOR", "false");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        environment.putAll(variables);
        return environment;
    }
}
