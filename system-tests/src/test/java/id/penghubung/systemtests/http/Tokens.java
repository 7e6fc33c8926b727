package id.penghubung.systemtests.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo accounts, which Keycloak issues for a password. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient keycloak;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Tokens(URI keycloak) {
        this.keycloak = ApiClient.at(keycloak);
    }

    /** Returns the token of an account. It is requested once, because it is valid longer than the tests run. */
    public String of(String account) {
        return tokens.computeIfAbsent(account, this::logIn);
    }

    /** Returns the claims of a token. */
    public static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String logIn(String account) {
        var form = "grant_type=password&client_id=penghubung-demo&username=%1$s&password=%1$s".formatted(account);
        return keycloak.post(
                        "/realms/penghubung/protocol/openid-connect/token", "application/x-www-form-urlencoded", form)
                .expect(200)
                .text("access_token");
    }
}
