package id.penghubung.localstack.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.penghubung.localstack.host.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * The HTTP server of {@link FakeIdentityProvider}: serves discovery and the public key as Keycloak does. There is one
 * in each JVM.
 *
 * <p>Public with only JDK types in its methods because {@link SystemClassLoaderInvoker} calls it across class loaders.
 */
public final class SharedIdentityServer {

    private static final String REALM = "/realms/penghubung";
    private static final String CERTS = REALM + "/protocol/openid-connect/certs";

    private final KeyPair keys = RsaKeys.generate();
    private final String origin;

    private SharedIdentityServer() {
        try {
            int port = Ports.free();
            origin = "http://localhost:" + port;
            var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            server.createContext(
                    REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext(CERTS, exchange -> answer(exchange, keySet()));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "stop-fake-identity"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final SharedIdentityServer INSTANCE = new SharedIdentityServer();
    }

    public static String issuer() {
        return Holder.INSTANCE.origin + REALM;
    }

    public static KeyPair keys() {
        return Holder.INSTANCE.keys;
    }

    private String discovery() {
        return """
                {"issuer": "%1$s%2$s",
                 "authorization_endpoint": "%1$s%2$s/protocol/openid-connect/auth",
                 "token_endpoint": "%1$s%2$s/protocol/openid-connect/token",
                 "jwks_uri": "%1$s%3$s",
                 "response_types_supported": ["code"],
                 "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(origin, REALM, CERTS);
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}
                """.formatted(RsaKeys.KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    /** Encodes a number as JWK does: big-endian, without the leading sign byte that Java may add. */
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
