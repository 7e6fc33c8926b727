package id.penghubung.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeIdentityProviderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeIdentityProvider identity = FakeIdentityProvider.shared();

    @Test
    void shouldSignTokensThatItsPublishedKeyVerifies() throws Exception {
        var token = identity.token("dpu", "subject-1", List.of("focal-point"), "dpu");

        assertThat(isVerified(token)).isTrue();
        var claims = claims(token);
        assertThat(claims.path("iss").asText()).isEqualTo(identity.issuer());
        assertThat(claims.path("aud").asText()).isEqualTo("penghubung-api");
        assertThat(claims.path("sub").asText()).isEqualTo("subject-1");
        assertThat(claims.path("agency").asText()).isEqualTo("dpu");
        assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("focal-point");
        assertThat(claims.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void shouldCreateExpiredTokens() throws Exception {
        var token = identity.expiredToken("reporter", "subject-2", List.of("reporter"), null);

        assertThat(isVerified(token)).isTrue();
        assertThat(claims(token).path("exp").asLong()).isLessThan(Instant.now().getEpochSecond());
    }

    @Test
    void shouldCreateTokensThatItsKeyDoesNotVerify() throws Exception {
        assertThat(isVerified(identity.forgedToken("reporter", "subject-2", List.of("admin"), null)))
                .isFalse();
    }

    @Test
    void shouldReplaceAndRemoveClaims() throws Exception {
        var replaced = new HashMap<String, Object>();
        replaced.put("aud", "another-api");
        replaced.put("sub", null);

        var claims = claims(identity.tokenWith("reporter", "subject-2", List.of("reporter"), replaced));

        assertThat(claims.path("aud").asText()).isEqualTo("another-api");
        assertThat(claims.has("sub")).isFalse();
    }

    @Test
    void shouldBeFoundByDiscovery() throws IOException {
        var discovery = fetch(identity.issuer() + "/.well-known/openid-configuration");

        assertThat(discovery.path("issuer").asText()).isEqualTo(identity.issuer());
        assertThat(fetch(discovery.path("jwks_uri").asText()).path("keys")).hasSize(1);
    }

    private boolean isVerified(String token) throws GeneralSecurityException, IOException {
        var key = fetch(identity.issuer() + "/protocol/openid-connect/certs").at("/keys/0");
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")))));
        int end = token.lastIndexOf('.');
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static JsonNode fetch(String url) throws IOException {
        try (var content = URI.create(url).toURL().openStream()) {
            return JSON.readTree(content);
        }
    }
}
