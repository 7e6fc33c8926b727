package id.penghubung.localstack.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Keycloak in the tests of one service: serves discovery and keys over HTTP, and signs tokens like those of
 * the realm, so that a service checks them exactly as in production. There is one in each JVM.
 */
public final class FakeIdentityProvider {

    public static final String AUDIENCE = "penghubung-api";

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Duration EXPIRED_BY = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final PrivateKey key;

    private FakeIdentityProvider(String issuer, PrivateKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** The identity provider of this JVM, started by the first call. */
    public static FakeIdentityProvider shared() {
        var keys = (KeyPair) SystemClassLoaderInvoker.call(SharedIdentityServer.class, "keys");
        var issuer = (String) SystemClassLoaderInvoker.call(SharedIdentityServer.class, "issuer");
        return new FakeIdentityProvider(issuer, keys.getPrivate());
    }

    /** The setting that makes a service accept tokens of this issuer. */
    public static Map<String, String> settings() {
        return Map.of("penghubung.identity.url", shared().issuer());
    }

    /** Issuer and base of its endpoints, as in the setting {@code penghubung.identity.url}. */
    public String issuer() {
        return issuer;
    }

    /** Returns a valid token, with a lifetime of 30 minutes, of an account without an agency. */
    public String token(String username, String subject, List<String> roles) {
        return token(username, subject, roles, null);
    }

    /**
     * Returns a valid token with a lifetime of 30 minutes.
     *
     * @param agency code of the officer's agency, or null for accounts without one
     */
    public String token(String username, String subject, List<String> roles, @Nullable String agency) {
        return sign(claims(username, subject, roles, agency, Instant.now()), key);
    }

    /** Returns a token that expired half an hour ago. */
    public String expiredToken(String username, String subject, List<String> roles, @Nullable String agency) {
        return sign(claims(username, subject, roles, agency, Instant.now().minus(EXPIRED_BY)), key);
    }

    /** Returns a token that is valid except for its signature, which was made with another key. */
    public String forgedToken(String username, String subject, List<String> roles, @Nullable String agency) {
        return sign(
                claims(username, subject, roles, agency, Instant.now()),
                RsaKeys.generate().getPrivate());
    }

    /** Returns a valid token with some claims replaced, or removed where the value is null. */
    public String tokenWith(
            String username, String subject, List<String> roles, Map<String, ? extends @Nullable Object> replaced) {
        var claims = claims(username, subject, roles, null, Instant.now());
        replaced.forEach((name, value) -> {
            if (value == null) {
                claims.remove(name);
            } else {
                claims.put(name, value);
            }
        });
        return sign(claims, key);
    }

    private Map<String, Object> claims(
            String username, String subject, List<String> roles, @Nullable String agency, Instant issuedAt) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("exp", issuedAt.plus(LIFETIME).getEpochSecond());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", subject);
        claims.put("typ", "Bearer");
        claims.put("azp", "penghubung-demo");
        claims.put("realm_access", Map.of("roles", roles));
        claims.put("scope", "profile email");
        claims.put("email_verified", true);
        claims.put("name", username);
        claims.put("preferred_username", username);
        claims.put("email", username + "@example.org");
        if (agency != null) {
            claims.put("agency", agency);
        }
        return claims;
    }

    private static String sign(Map<String, Object> claims, PrivateKey key) {
        var header = Map.of("alg", "RS256", "typ", "JWT", "kid", RsaKeys.KEY_ID);
        var content = base64(json(header)) + "." + base64(json(claims));
        return content + "." + base64(RsaKeys.sign(content.getBytes(StandardCharsets.US_ASCII), key));
    }

    private static byte[] json(Map<String, ?> content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
