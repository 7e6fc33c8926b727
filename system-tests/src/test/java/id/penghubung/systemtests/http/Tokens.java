package id.penghubung.systemtests.http;

import id.penghubung.localstack.keycloak.DemoLogin;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo accounts. */
public final class Tokens {

    private final DemoLogin keycloak;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param realm address of the realm at Keycloak */
    public Tokens(URI realm) {
        this.keycloak = new DemoLogin(realm);
    }

    /** Returns the token of an account. It is requested once, because it is valid longer than the tests run. */
    public String of(String account) {
        return tokens.computeIfAbsent(account, keycloak::tokenOf);
    }
}
