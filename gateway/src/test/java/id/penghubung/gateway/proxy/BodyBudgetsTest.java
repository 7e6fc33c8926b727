package id.penghubung.gateway.proxy;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits on memory, streams and time for request bodies, in total and per client. */
@QuarkusTest
@WithTestResource(StubServices.class)
@TestProfile(BodyBudgetsTest.SmallBudgets.class)
class BodyBudgetsTest {

    private static final int TOTAL_MEMORY = 1024 * 1024;
    private static final int BODY_SIZE = 60_000;
    private static final int BODIES_PER_CLIENT = 4;
    private static final int LARGER_THAN_BUFFER = 70_000;

    /** Small limits that a test can reach, behind a proxy on this machine that names the clients. */
    public static class SmallBudgets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "penghubung.gateway.edge.trusted-proxies", "127.0.0.0/8",
                    "penghubung.gateway.body.buffered-total", "1M",
                    "penghubung.gateway.body.buffered-per-client", "256K",
                    "penghubung.gateway.connections.streamed-per-instance", "5",
                    "penghubung.gateway.connections.streamed-per-client", "2",
                    "penghubung.gateway.clients.check-interval", "0.1S",
                    "penghubung.gateway.clients.body.timeout", "5S");
        }
    }

    @TestHTTPResource("/")
    URI base;

    @Inject
    ReverseProxy proxy;

    @Inject
    RouteTable routes;

    private final List<RawClient> rawClients = new ArrayList<>();
    private GatewayClient client;
    private MemoryBudget memory;
    private Permits streamed;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
        memory = proxy.limits().memory();
        streamed = routes.find("/v1/complaints").upstream().streamedBodies();
    }

    @AfterEach
    void assertNothingIsHeld() throws IOException {
        for (RawClient raw : rawClients) {
            raw.close();
        }
        await().untilAsserted(() -> {
            assertThat(memory.used()).isZero();
            assertThat(memory.activeClients()).isZero();
            assertThat(streamed.used()).isZero();
            assertThat(proxy.limits().streams().activeClients()).isZero();
        });
    }

    @Test
    void shouldAnswer503WhileTheMemoryForBodiesIsExhausted() throws IOException {
        int bodies = TOTAL_MEMORY / BODY_SIZE;
        for (int i = 0; i < bodies; i++) {
            holdMemory("192.0.2." + i / BODIES_PER_CLIENT);
        }
        await().untilAsserted(() -> assertThat(memory.used()).isEqualTo((long) bodies * BODY_SIZE));

        HttpResponse<String> rejected = post("192.0.2.100", BODY_SIZE);

        GatewayClient.problem(rejected, 503, "service-unavailable");
        assertThat(rejected.headers().firstValue("Retry-After")).hasValue("1");
        for (RawClient raw : rawClients) {
            raw.close();
        }
        await().untilAsserted(() -> assertThat(memory.used()).isZero());
        assertThat(post("192.0.2.100", BODY_SIZE).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldKeepMemoryForOthersWhenOneClientHasUsedItsQuota() throws IOException {
        for (int i = 0; i < BODIES_PER_CLIENT; i++) {
            holdMemory("2001:db8:1:" + i + "::1");
        }
        await().untilAsserted(() -> assertThat(memory.used()).isEqualTo((long) BODIES_PER_CLIENT * BODY_SIZE));

        GatewayClient.problem(post("2001:db8:1:ffff::1", BODY_SIZE), 503, "service-unavailable");
        assertThat(post("2001:db8:2::1", BODY_SIZE).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldKeepStreamsForOthersWhenOneClientHasUsedItsQuota() throws IOException {
        for (int i = 0; i < 2; i++) {
            send("192.0.2.1", "stalled", 9_000_000, LARGER_THAN_BUFFER);
        }
        await().untilAsserted(() -> assertThat(streamed.used()).isEqualTo(2));

        GatewayClient.problem(post("192.0.2.1", 2 * LARGER_THAN_BUFFER), 503, "service-unavailable");
        assertThat(post("192.0.2.1", 100).statusCode()).as("a small body").isEqualTo(200);
        assertThat(post("192.0.2.2", 2 * LARGER_THAN_BUFFER).statusCode()).isEqualTo(200);
    }

    /** Sends fast enough for the minimum rate of 1 KiB/s, which is averaged over 8 s here. */
    @Test
    void shouldAnswer408WhenAWholeBodyTakesTooLong() throws IOException {
        Instant start = Instant.now();
        RawClient raw = send("192.0.2.1", "echo", BODY_SIZE, 200);
        StringBuilder answer = new StringBuilder();

        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            if (raw.answered()) {
                answer.append(raw.rest());
                return true;
            }
            // Stops before the response: bytes that arrive after it reset the connection, and the response is
            // lost.
            if (Instant.now().isBefore(start.plusSeconds(4))) {
                raw.send(new byte[200]);
            }
            return false;
        });

        assertThat(answer.toString())
                .startsWith("HTTP/1.1 408 ")
                .contains("urn:penghubung:problem:request-timeout")
                .containsIgnoringCase("connection: close");
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(5));
    }

    private void holdMemory(String address) throws IOException {
        send(address, "echo", BODY_SIZE + 1, BODY_SIZE);
    }

    private RawClient send(String address, String to, int announced, int sent) throws IOException {
        RawClient raw = new RawClient(base);
        rawClients.add(raw);
        return raw.send("POST /v1/complaints/" + to + " HTTP/1.1\nHost: x\nX-Forwarded-For: " + address
                        + "\nContent-Length: " + announced + "\n\n")
                .send(new byte[sent]);
    }

    private HttpResponse<String> post(String address, int length) {
        return client.send(
                "POST",
                "/v1/complaints/echo",
                BodyPublishers.ofByteArray(new byte[length]),
                "X-Forwarded-For",
                address);
    }
}
