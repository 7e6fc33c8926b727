package id.penghubung.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rate limits of each client, and the headers that report the remaining requests. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = @ResourceArg(name = StubServices.FEW_REQUESTS_BEHIND_A_PROXY, value = "true"))
class RateLimitsTest {

    private static final String QUOTA_EXCEEDED = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldReportRemainingRequestsAndThenRetryAfter() {
        for (int left = 4; left >= 0; left--) {
            HttpResponse<String> reply = from("10.1.1.1, 192.0.2.1", "GET", "/v1/complaints/echo");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.headers().allValues("RateLimit-Policy")).containsExactly("\"read\";q=5;w=3600");
            assertThat(reply.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"read\";r=" + left + ";t=");
        }

        HttpResponse<String> rejected = from("192.0.2.1", "GET", "/v1/complaints/echo");

        JsonObject problem = GatewayClient.problem(rejected, 429, QUOTA_EXCEEDED);
        assertThat(problem.getString("title")).isEqualTo("Terlalu banyak permintaan");
        assertThat(rejected.headers().firstValueAsLong("Retry-After").getAsLong())
                .isBetween(600L, 720L);
        assertThat(rejected.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"read\";r=0;t=");
        assertThat(from("192.0.2.2", "GET", "/v1/complaints/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldApplyTheCreateLimitToAnonymousComplaints() {
        assertThat(from("192.0.2.3", "POST", "/v1/complaints").statusCode()).isEqualTo(200);
        assertThat(from("192.0.2.3", "POST", "/v1/complaints").statusCode()).isEqualTo(200);

        HttpResponse<String> rejected = from("192.0.2.3", "POST", "/v1/complaints");

        assertThat(rejected.statusCode()).isEqualTo(429);
        assertThat(rejected.headers().firstValue("RateLimit-Policy")).hasValue("\"create\";q=2;w=3600");
        assertThat(from("192.0.2.3", "POST", "/v1/complaints/1/withdrawal").statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldLimitGuessingOfTrackingNumbers() {
        for (int i = 0; i < 3; i++) {
            assertThat(from("192.0.2.4", "GET", "/v1/tracking/KK-" + i).statusCode())
                    .isEqualTo(200);
        }
        assertThat(from("192.0.2.4", "GET", "/v1/tracking/KK-9").statusCode()).isEqualTo(429);
    }

    @Test
    void shouldCountAnAccountAcrossAddresses() {
        String ani = token("ani");
        String budi = token("budi");
        for (int i = 0; i < 2; i++) {
            assertThat(post(ani, "198.51.100." + i).statusCode()).isEqualTo(200);
        }

        assertThat(post(ani, "198.51.100.9").statusCode()).isEqualTo(429);
        assertThat(post(budi, "198.51.100.9").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldApplyTheCreateLimitToAnAccount() {
        String citra = token("citra");
        assertThat(post(citra, "198.51.100.20").statusCode()).isEqualTo(200);
        assertThat(post(citra, "198.51.100.20").statusCode()).isEqualTo(200);

        HttpResponse<String> rejected = post(citra, "198.51.100.20");

        assertThat(rejected.statusCode()).isEqualTo(429);
        assertThat(rejected.headers().firstValue("RateLimit-Policy")).hasValue("\"create\";q=2;w=3600");
        assertThat(post(citra, "198.51.100.20", "/v1/complaints/1/withdrawal").statusCode())
                .as("other writes")
                .isEqualTo(200);
    }

    @Test
    void shouldLimitComplaintsOfManyAccountsBehindOneAddress() {
        for (int i = 0; i < 4; i++) {
            assertThat(post(token("many-" + i), "198.51.100.30").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> rejected = post(token("many-4"), "198.51.100.30");

        assertThat(rejected.statusCode()).isEqualTo(429);
        assertThat(rejected.headers().firstValue("RateLimit-Policy")).hasValue("\"create-by-accounts\";q=4;w=3600");
        assertThat(post(token("many-5"), "198.51.100.31").statusCode()).isEqualTo(200);
        assertThat(from("198.51.100.30", "POST", "/v1/complaints").statusCode())
                .as("another client without an account")
                .isEqualTo(200);
    }

    @Test
    void shouldLimitAllNetworksOfASiteTogether() {
        for (int i = 0; i < 10; i++) {
            assertThat(from("2001:db8:20:" + i / 5 + "::" + i, "GET", "/v1/complaints/echo")
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> rejected = from("2001:db8:20:ffff::1", "GET", "/v1/complaints/echo");

        assertThat(rejected.statusCode()).isEqualTo(429);
        assertThat(rejected.headers().firstValue("RateLimit-Policy")).hasValue("\"read-site\";q=10;w=3600");
        assertThat(from("2001:db8:21::1", "GET", "/v1/complaints/echo").statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldNotLetOneNetworkUseUpTheLimitOfItsSite() {
        for (int i = 0; i < 12; i++) {
            from("2001:db8:22:1::1", "GET", "/v1/complaints/echo");
        }

        assertThat(from("2001:db8:22:2::1", "GET", "/v1/complaints/echo").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.40, /docs/start.js", "192.0.2.41, /openapi", "192.0.2.42, /nothing/here", "192.0.2.43, /"})
    void shouldCountOwnPagesAsReads(String address, String path) {
        for (int i = 0; i < 5; i++) {
            assertThat(from(address, "GET", path).statusCode()).isIn(200, 302, 404);
        }

        HttpResponse<String> rejected = from(address, "GET", path);

        GatewayClient.problem(rejected, 429, QUOTA_EXCEEDED);
        assertThat(from(address, "POST", path).statusCode()).isEqualTo(429);
    }

    @Test
    void shouldAnswerProbesAboveTheReadLimit() {
        for (int i = 0; i < 5; i++) {
            from("192.0.2.50", "GET", "/docs");
        }

        assertThat(from("192.0.2.50", "GET", "/docs").statusCode()).isEqualTo(429);
        for (int i = 0; i < 10; i++) {
            assertThat(from("192.0.2.50", "GET", "/q/health/live").statusCode()).isEqualTo(200);
            assertThat(from("192.0.2.50", "GET", "/health").statusCode()).isEqualTo(503);
        }
        assertThat(from("192.0.2.50", "GET", "/health").headers().firstValue("RateLimit-Policy"))
                .hasValue("\"health\";q=6000;w=60");
    }

    @Test
    void shouldTreatAnIpv6NetworkAsOneClient() {
        for (int i = 0; i < 5; i++) {
            assertThat(from("2001:db8:1:2::" + i, "GET", "/v1/complaints/echo").statusCode())
                    .isEqualTo(200);
        }
        assertThat(from("2001:db8:1:2:ffff::1", "GET", "/v1/complaints/echo").statusCode())
                .isEqualTo(429);
        assertThat(from("2001:db8:1:3::1", "GET", "/v1/complaints/echo").statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldUseForwardingHeadersOfATrustedProxy() {
        HttpResponse<String> reply = client.get(
                "/v1/complaints/echo",
                "X-Forwarded-For",
                "192.0.2.66, 192.0.2.7, 10.2.3.4",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "lapor.example");

        JsonObject headers = GatewayClient.seen(reply).getJsonObject("headers");
        assertThat(headers.getJsonArray("x-forwarded-for")).containsExactly("192.0.2.7");
        assertThat(headers.getJsonArray("x-forwarded-proto").getString(0)).isEqualTo("https");
        assertThat(headers.getJsonArray("x-forwarded-host").getString(0)).isEqualTo("lapor.example");
        assertThat(reply.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void shouldReadSeveralHeaderLinesAsOneListAndForwardOneAddress() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("""
                    GET /v1/complaints/echo HTTP/1.1
                    Host: x
                    X-Forwarded-For: 192.0.2.66
                    X-Forwarded-For: 198.51.100.77, 10.2.3.4
                    X-Forwarded-Proto: https
                    X-Forwarded-Proto: http
                    Forwarded: for=192.0.2.67
                    X-Real-IP: 192.0.2.68

                    """);
            assertThat(raw.lineThatBegins("HTTP/1.1 200")).isNotNull();

            JsonObject headers = new JsonObject(raw.lineThatBegins("{")).getJsonObject("headers");
            assertThat(headers.getJsonArray("x-forwarded-for")).containsExactly("198.51.100.77");
            assertThat(headers.getJsonArray("x-forwarded-proto")).containsExactly("http");
            assertThat(headers.fieldNames()).doesNotContain("forwarded", "x-real-ip");
        }
    }

    @Test
    void shouldNormalizeAnIpv4AddressInIpv6Form() {
        HttpResponse<String> reply = client.get("/v1/complaints/echo", "X-Forwarded-For", "::ffff:192.0.2.90");

        assertThat(GatewayClient.seen(reply).getJsonObject("headers").getJsonArray("x-forwarded-for"))
                .containsExactly("192.0.2.90");
    }

    private HttpResponse<String> from(String forwardedFor, String method, String path) {
        return client.send(
                method,
                path,
                "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                "X-Forwarded-For",
                forwardedFor);
    }

    private static String token(String account) {
        return "Bearer " + FakeIdentityProvider.shared().token(account, "account-" + account, List.of("reporter"));
    }

    private HttpResponse<String> post(String authorization, String forwardedFor) {
        return post(authorization, forwardedFor, "/v1/complaints");
    }

    private HttpResponse<String> post(String authorization, String forwardedFor, String path) {
        return client.send(
                "POST",
                path,
                BodyPublishers.ofString("{}"),
                "Authorization",
                authorization,
                "X-Forwarded-For",
                forwardedFor);
    }
}
