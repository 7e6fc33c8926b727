package id.penghubung.systemtests.http;

import id.penghubung.localstack.keycloak.DemoLogin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo accounts. */
public final class Tokens {

    /** More than a test class takes, whose clients keep their tokens. */
    private static final Duration LEFT = Duration.ofMinutes(15);

    private final DemoLogin keycloak;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param realm address of the realm at Keycloak */
    public Tokens(URI realm) {
        this.keycloak = new DemoLogin(realm);
    }

    /** Returns the token of an account. On a slow machine the tests run longer than a token is valid. */
    public String of(String account) {
        tokens.values().removeIf(token -> !hasTimeLeft(token));
        return tokens.computeIfAbsent(account, keycloak::tokenOf);
    }

    private static boolean hasTimeLeft(String token) {
        var end = Instant.ofEpochSecond(new Jwt(token).claims().path("exp").asLong());
        return Instant.now().plus(LEFT).isBefore(end);
    }
}
