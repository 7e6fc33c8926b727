package id.penghubung.gateway.edge;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.limits.ClientSlots;
import id.penghubung.gateway.limits.ConcurrentRequests;
import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on concurrent requests, and release of every slot when a request ends for any reason. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = @ResourceArg(name = StubServices.FEW_REQUESTS_BEHIND_A_PROXY, value = "true"))
class ConcurrentRequestsTest {

    private static final String QUOTA_EXCEEDED = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    @TestHTTPResource("/")
    URI base;

    @Inject
    ConcurrentRequests concurrent;

    private final List<RawClient> streams = new ArrayList<>();
    private GatewayClient client;
    private static int clients;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
        // The circuit breaker may still be open because of another test.
        await().untilAsserted(() ->
                assertThat(get("198.19.1." + clients++).statusCode()).isEqualTo(200));
    }

    @AfterEach
    void disconnect() throws IOException {
        for (RawClient stream : streams) {
            stream.close();
        }
        await().untilAsserted(this::assertNoRequestIsRunning);
    }

    @Test
    void shouldLimitConcurrentRequestsOfAnAddress() throws Exception {
        for (int i = 0; i < 3; i++) {
            read("X-Forwarded-For: 192.0.2.100");
        }

        HttpResponse<String> rejected = get("192.0.2.100");

        assertThat(GatewayClient.problem(rejected, 429, QUOTA_EXCEEDED).getString("detail"))
                .contains("masih berjalan");
        assertThat(rejected.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(get("192.0.2.101").statusCode()).isEqualTo(200);
        streams.removeFirst().close();
        await().untilAsserted(() -> assertThat(get("192.0.2.100").statusCode()).isEqualTo(200));
    }

    @Test
    void shouldTreatAnIpv6NetworkAsOneAddress() throws Exception {
        for (int i = 0; i < 3; i++) {
            read("X-Forwarded-For: 2001:db8:7::" + i);
        }

        assertThat(get("2001:db8:7::ffff").statusCode()).isEqualTo(429);
        assertThat(get("2001:db8:8::ffff").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLimitConcurrentRequestsOfASite() throws Exception {
        for (int i = 0; i < 6; i++) {
            read("X-Forwarded-For: 2001:db8:9:" + i / 3 + "::" + i);
        }

        assertThat(get("2001:db8:9:ffff::1").statusCode()).isEqualTo(429);
        assertThat(get("2001:db8:a::1").statusCode()).isEqualTo(200);
        streams.removeFirst().close();
        await().untilAsserted(
                        () -> assertThat(get("2001:db8:9:ffff::1").statusCode()).isEqualTo(200));
    }

    @Test
    void shouldCountPagesButNotProbes() throws Exception {
        for (int i = 0; i < 3; i++) {
            read("X-Forwarded-For: 192.0.2.120");
        }

        GatewayClient.problem(client.get("/docs", "X-Forwarded-For", "192.0.2.120"), 429, QUOTA_EXCEEDED);
        assertThat(client.get("/q/health/live", "X-Forwarded-For", "192.0.2.120")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldLimitConcurrentRequestsOfAnAccountAcrossAddresses() throws Exception {
        String token = "Bearer " + FakeIdentityProvider.shared().token("many", "account-many", List.of("reporter"));
        for (int i = 0; i < 2; i++) {
            read("X-Forwarded-For: 192.0.2.11" + i + "\nAuthorization: " + token);
        }

        assertThat(get("192.0.2.119", "Authorization", token).statusCode()).isEqualTo(429);
        assertThat(get("192.0.2.119").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLimitEventStreamsOfAnAddressApartFromItsRequests() throws Exception {
        for (int i = 0; i < 3; i++) {
            listen("X-Forwarded-For: 192.0.2.130");
        }

        HttpResponse<String> rejected = client.get("/v1/complaints/events", "X-Forwarded-For", "192.0.2.130");

        assertThat(GatewayClient.problem(rejected, 429, QUOTA_EXCEEDED).getString("detail"))
                .contains("aliran peristiwa");
        assertThat(rejected.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(get("192.0.2.130").statusCode()).isEqualTo(200);
        streams.removeFirst().close();
        await().untilAsserted(() -> assertThat(
                        concurrent.eventStreams().byAddress().byNetwork().inUse())
                .isEqualTo(2));
    }

    @Test
    void shouldLimitEventStreamsOfAnAccountAcrossAddresses() throws Exception {
        String token = "Bearer " + FakeIdentityProvider.shared().token("live", "account-live", List.of("ombudsman"));
        for (int i = 0; i < 2; i++) {
            listen("X-Forwarded-For: 192.0.2.14" + i + "\nAuthorization: " + token);
        }

        HttpResponse<String> rejected =
                client.get("/v1/complaints/events", "X-Forwarded-For", "192.0.2.149", "Authorization", token);

        GatewayClient.problem(rejected, 429, QUOTA_EXCEEDED);
        assertThat(get("192.0.2.149", "Authorization", token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // While the body is incomplete, with and without a part of it.
                "POST /v1/complaints/echo HTTP/1.1\nHost: x\nContent-Length: 100\n\n",
                "POST /v1/complaints/echo HTTP/1.1\nHost: x\nContent-Length: 100\n\nhalf of it",
                "POST /v1/complaints/echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n5\nhello\n",
                "POST /v1/complaints/echo HTTP/1.1\nHost: x\nContent-Length: 100\nExpect: 100-continue\n\n",
                // While the service is processing, has closed the connection, and is sending.
                "GET /v1/complaints/silence HTTP/1.1\nHost: x\n\n",
                "GET /v1/complaints/hang-up HTTP/1.1\nHost: x\n\n",
                "GET /v1/complaints/half HTTP/1.1\nHost: x\n\n",
                "GET /v1/complaints/events HTTP/1.1\nHost: x\n\n",
                "GET /v1/complaints/large?bytes=50000000 HTTP/1.1\nHost: x\n\n",
                // With a token that is not cached yet, with an invalid token, and with several requests in a row.
                "GET /v1/complaints/events HTTP/1.1\nHost: x\nAuthorization: TOKEN\n\n",
                "GET /v1/complaints/echo HTTP/1.1\nHost: x\nAuthorization: Bearer a.b.c\n\n",
                "GET /v1/complaints/pieces HTTP/1.1\nHost: x\n\nGET /v1/complaints/pieces HTTP/1.1\nHost: x\n\n"
            })
    void shouldReleaseTheSlotWhenAClientDisconnects(String request) throws Exception {
        String token =
                FakeIdentityProvider.shared().token("gone", "account-gone-" + request.hashCode(), List.of("reporter"));
        for (int i = 0; i < 8; i++) {
            try (RawClient raw = new RawClient(base)) {
                String address = "198.18." + Math.floorMod(request.hashCode(), 250) + "." + i;
                raw.send(request.replace("TOKEN", "Bearer " + token)
                        .replaceFirst("Host: x\n", "Host: x\nX-Forwarded-For: " + address + "\n"));
                if (i % 2 == 0) {
                    // Half of the clients disconnect after the gateway has started to process, the others directly
                    // after
                    // sending.
                    await().until(() -> isRunning() || raw.hasAnswer());
                }
            }
        }

        await().untilAsserted(this::assertNoRequestIsRunning);
    }

    @Test
    void shouldReleaseTheSlotWhenABodyIsMalformed() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("POST /v1/complaints/echo HTTP/1.1\nHost: x\nX-Forwarded-For: 198.19.2.1\n"
                    + "Transfer-Encoding: chunked\n\nno chunk\n");
            raw.rest();
        }

        await().untilAsserted(this::assertNoRequestIsRunning);
    }

    private void assertNoRequestIsRunning() {
        for (ClientSlots slots : List.of(concurrent.requests(), concurrent.eventStreams())) {
            assertThat(slots.byAddress().byNetwork().inUse()).isZero();
            assertThat(slots.byAddress().bySite().inUse()).isZero();
            assertThat(slots.byAccount().inUse()).isZero();
        }
    }

    private boolean isRunning() {
        return concurrent.requests().byAddress().byNetwork().inUse() > 0
                || concurrent.eventStreams().byAddress().byNetwork().inUse() > 0;
    }

    /** Makes a request whose response does not end. */
    private void read(String headers) throws IOException {
        open("endless", headers);
    }

    /** Opens an event stream. */
    private void listen(String headers) throws IOException {
        open("events", headers);
    }

    private void open(String target, String headers) throws IOException {
        RawClient stream = new RawClient(base);
        streams.add(stream);
        stream.send("GET /v1/complaints/" + target + " HTTP/1.1\nHost: x\n" + headers + "\n\n");
        assertThat(stream.lineThatBegins("data: hello")).isNotNull();
    }

    private HttpResponse<String> get(String address, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-Forwarded-For";
        all[headers.length + 1] = address;
        return client.get("/v1/complaints/echo", all);
    }
}
