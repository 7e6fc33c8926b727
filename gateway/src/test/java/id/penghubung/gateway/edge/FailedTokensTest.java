package id.penghubung.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.StubServices;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After too many invalid tokens, further tokens of an address are rejected without a signature check. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = @ResourceArg(name = StubServices.FEW_REQUESTS_BEHIND_A_PROXY, value = "true"))
class FailedTokensTest {

    private static final String QUOTA_EXCEEDED = "https://iana.org/assignments/http-problem-types#quota-exceeded";
    private static final List<String> ROLES = List.of("reporter");

    @TestHTTPResource("/")
    URI base;

    private GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldStopCheckingTokensOfAnAddressThatSendsInvalidOnes() {
        String knownToken = validToken("known");
        assertThat(from("192.0.2.200", knownToken).statusCode()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            GatewayClient.problem(from("192.0.2.200", forgedToken()), 401, "invalid-token");
        }

        HttpResponse<String> rejected = from("192.0.2.200", forgedToken());

        GatewayClient.problem(rejected, 429, QUOTA_EXCEEDED);
        assertThat(rejected.headers().firstValueAsLong("Retry-After").getAsLong())
                .as("four in an hour: one is refilled in fifteen minutes")
                .isBetween(600L, 900L);
        assertThat(from("192.0.2.200", "Bearer nonsense").statusCode()).isEqualTo(429);
        assertThat(from("192.0.2.200", validToken("new")).statusCode())
                .as("an unknown token")
                .isEqualTo(429);
        assertThat(from("192.0.2.200", knownToken).statusCode())
                .as("another client that had signed in before")
                .isEqualTo(200);
        assertThat(client.get("/v1/complaints/echo", "X-Forwarded-For", "192.0.2.200")
                        .statusCode())
                .as("without a token")
                .isEqualTo(200);
        assertThat(from("192.0.2.201", validToken("elsewhere")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldStopCheckingTokensOfASiteThatUsesManyNetworks() {
        for (int i = 0; i < 8; i++) {
            GatewayClient.problem(from("2001:db8:30:" + i / 4 + "::1", forgedToken()), 401, "invalid-token");
        }

        GatewayClient.problem(from("2001:db8:30:ffff::1", forgedToken()), 429, QUOTA_EXCEEDED);
        GatewayClient.problem(from("2001:db8:31::1", forgedToken()), 401, "invalid-token");
    }

    private HttpResponse<String> from(String address, String authorization) {
        return client.get("/v1/complaints/echo", "Authorization", authorization, "X-Forwarded-For", address);
    }

    private static String validToken(String account) {
        return "Bearer " + FakeIdentityProvider.shared().token(account, "failed-tokens-" + account, ROLES);
    }

    private static String forgedToken() {
        return "Bearer " + FakeIdentityProvider.shared().forgedToken("ani", "sub-1", ROLES, null);
    }
}
