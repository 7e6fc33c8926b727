package id.penghubung.localstack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.host.HttpRequests;
import id.penghubung.localstack.host.StackException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * Logs in accounts of the demo realm, whose password is their name.
 *
 * @param realm base address of the realm's endpoints
 */
public record DemoLogin(URI realm) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns a new access token of an account.
     *
     * @throws StackException if Keycloak issues none, with its answer
     */
    public String tokenOf(String account) {
        var form =
                "grant_type=password&client_id=%1$s&username=%2$s&password=%2$s".formatted(DemoRealm.CLIENT, account);
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = HttpRequests.send(client, request).body();
            var token = JSON.readTree(answer).path("access_token").asText();
            if (token.isEmpty()) {
                throw new StackException("Keycloak issued no token for %s: %s".formatted(account, answer));
            }
            return token;
        } catch (JsonProcessingException e) {
            throw StackException.of("Keycloak's answer for %s is not JSON".formatted(account), e);
        }
    }
}
