package id.penghubung.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests without a token and with a valid token are forwarded; invalid tokens are rejected at the edge. */
@QuarkusTest
@WithTestResource(StubServices.class)
class EdgeAuthenticationTest {

    private static final List<String> ROLES = List.of("reporter");

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldForwardARequestWithoutAToken() {
        assertThat(GatewayClient.seen(client.get("/v1/complaints/echo"))
                        .getJsonObject("headers")
                        .containsKey("authorization"))
                .isFalse();
    }

    @Test
    void shouldForwardAValidTokenUnchanged() {
        String token = "Bearer " + FakeIdentityProvider.shared().token("ani", "sub-1", ROLES);

        for (int i = 0; i < 3; i++) {
            JsonObject seen = GatewayClient.seen(
                    client.send("POST", "/v1/complaints/echo", BodyPublishers.ofString("{}"), "Authorization", token));
            assertThat(seen.getJsonObject("headers").getJsonArray("authorization"))
                    .containsExactly(token);
            assertThat(seen.getInteger("bytes")).isEqualTo(2);
        }
    }

    @Test
    void shouldRejectAnExpiredToken() {
        assertRejected(FakeIdentityProvider.shared().expiredToken("ani", "sub-1", ROLES, null));
    }

    @Test
    void shouldRejectAForgedToken() {
        assertRejected(FakeIdentityProvider.shared().forgedToken("ani", "sub-1", ROLES, null));
    }

    @Test
    void shouldRejectATokenForAnotherAudience() {
        assertRejected(tokenWith(Map.of("aud", "another-api")));
    }

    @Test
    void shouldRejectATokenOfAnotherIssuer() {
        assertRejected(tokenWith(Map.of("iss", "http://localhost/realms/another")));
    }

    @Test
    void shouldRejectATokenWithoutASubject() {
        Map<String, Object> noSubject = new HashMap<>();
        noSubject.put("sub", null);
        assertRejected(tokenWith(noSubject));
    }

    @Test
    void shouldRejectATokenThatIsNotValidYet() {
        assertRejected(tokenWith(Map.of("nbf", 4_000_000_000L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer abc",
                "Bearer a.b.c",
                "Basic YTpi",
                // {"alg":"none"} and {"alg":"HS256","kid":"x"}
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer eyJhbGciOiJIUzI1NiIsImtpZCI6IngifQ.e30.c2ln"
            })
    void shouldRejectACredentialThatIsNotAValidToken(String authorization) throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/echo HTTP/1.1\nHost: x\nConnection: close\nAuthorization: " + authorization
                    + "\n\n");

            assertThat(raw.rest()).startsWith("HTTP/1.1 401 ").contains("invalid-token");
        }
    }

    @Test
    void shouldForwardOnlyTheFirstOfTwoTokens() throws Exception {
        String valid = "Bearer " + FakeIdentityProvider.shared().token("ani", "sub-1", ROLES);
        String forged = "Bearer " + FakeIdentityProvider.shared().forgedToken("ani", "sub-2", ROLES, null);
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/echo HTTP/1.1\nHost: x\nAuthorization: " + valid + "\nAuthorization: " + forged
                    + "\n\n");

            assertThat(raw.lineThatBegins("{")).contains(valid).doesNotContain(forged);
        }
    }

    private static String tokenWith(Map<String, Object> claims) {
        return FakeIdentityProvider.shared().tokenWith("ani", "sub-1", ROLES, claims);
    }

    private void assertRejected(String token) {
        HttpResponse<String> reply = client.send(
                "POST",
                "/v1/complaints/echo",
                BodyPublishers.ofByteArray(new byte[100_000]),
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                "en-GB, id;q=0.5");

        JsonObject problem = GatewayClient.problem(reply, 401, "invalid-token");
        assertThat(problem.getString("title")).isEqualTo("The access token is not valid");
        assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(reply.headers().firstValue("Content-Language")).hasValue("en");
    }
}
