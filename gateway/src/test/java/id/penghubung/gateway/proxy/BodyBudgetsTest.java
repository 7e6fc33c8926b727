package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.gateway.testing.Client;
import id.penghubung.gateway.testing.Services;
import id.penghubung.gateway.testing.Wire;
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

/** Memory, places and time for bodies: what all clients share, and the part of it that one may have. */
@QuarkusTest
@WithTestResource(Services.class)
@TestProfile(BodyBudgetsTest.SmallBudgets.class)
class BodyBudgetsTest {

    private static final int MEMORY_IN_ALL = 1024 * 1024;
    private static final int ALMOST_A_BODY = 60_000;
    private static final int BODIES_OF_ONE_CLIENT = 4;
    private static final int MORE_THAN_IS_BUFFERED = 70_000;

    /** Budgets that a test can exhaust, behind a proxy on this machine that names the clients. */
    public static class SmallBudgets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "penghubung.gateway.door.trusted-proxies", "127.0.0.0/8",
                    "penghubung.gateway.body.buffered-in-all", "1M",
                    "penghubung.gateway.body.buffered-per-client", "256K",
                    "penghubung.gateway.connections.streamed-per-instance", "5",
                    "penghubung.gateway.connections.streamed-per-client", "2",
                    "penghubung.gateway.clients.check-every", "0.1S",
                    "penghubung.gateway.clients.body.timeout", "5S");
        }
    }

    @TestHTTPResource("/")
    URI base;

    @Inject
    ReverseProxy proxy;

    @Inject
    RouteTable routes;

    private final List<Wire> wires = new ArrayList<>();
    private Client client;
    private MemoryBudget memory;
    private Permits streamed;

    @BeforeEach
    void connect() {
        client = new Client(base);
        memory = proxy.limits().memory();
        streamed = routes.find("/v1/complaints").upstream().streamedBodies();
    }

    @AfterEach
    void shouldHoldNothingInTheEnd() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
        await().untilAsserted(() -> {
            assertThat(memory.used()).isZero();
            assertThat(memory.holders()).isZero();
            assertThat(streamed.used()).isZero();
            assertThat(proxy.limits().streams().holders()).isZero();
        });
    }

    @Test
    void shouldAnswer503WhenTheMemoryForBodiesIsExhaustedAndGoOnAfterwards() throws IOException {
        int bodies = MEMORY_IN_ALL / ALMOST_A_BODY;
        for (int i = 0; i < bodies; i++) {
            holdMemory("192.0.2." + i / BODIES_OF_ONE_CLIENT);
        }
        await().untilAsserted(() -> assertThat(memory.used()).isEqualTo((long) bodies * ALMOST_A_BODY));

        HttpResponse<String> refused = post("192.0.2.100", ALMOST_A_BODY);

        Client.problem(refused, 503, "service-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        for (Wire wire : wires) {
            wire.close();
        }
        await().untilAsserted(() -> assertThat(memory.used()).isZero());
        assertThat(post("192.0.2.100", ALMOST_A_BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLeaveMemoryToOthersWhenOneClientHasItsShare() throws IOException {
        for (int i = 0; i < BODIES_OF_ONE_CLIENT; i++) {
            holdMemory("2001:db8:1:" + i + "::1");
        }
        await().untilAsserted(() -> assertThat(memory.used()).isEqualTo((long) BODIES_OF_ONE_CLIENT * ALMOST_A_BODY));

        Client.problem(post("2001:db8:1:ffff::1", ALMOST_A_BODY), 503, "service-unavailable");
        assertThat(post("2001:db8:2::1", ALMOST_A_BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLeavePlacesForLargeBodiesToOthersWhenOneClientHasItsShare() throws IOException {
        for (int i = 0; i < 2; i++) {
            send("192.0.2.1", "stalled", 9_000_000, MORE_THAN_IS_BUFFERED);
        }
        await().untilAsserted(() -> assertThat(streamed.used()).isEqualTo(2));

        Client.problem(post("192.0.2.1", 2 * MORE_THAN_IS_BUFFERED), 503, "service-unavailable");
        assertThat(post("192.0.2.1", 100).statusCode()).as("a small one").isEqualTo(200);
        assertThat(post("192.0.2.2", 2 * MORE_THAN_IS_BUFFERED).statusCode()).isEqualTo(200);
    }

    /** Fast enough for the minimum rate of 1 KiB/s, which is averaged over 8 s here. */
    @Test
    void shouldAnswer408WhenABodyTakesTooLongAltogether() throws IOException {
        Instant begun = Instant.now();
        Wire wire = send("192.0.2.1", "echo", ALMOST_A_BODY, 200);
        StringBuilder answer = new StringBuilder();

        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(15))
                .until(() -> {
                    if (wire.answered()) {
                        answer.append(wire.rest());
                        return true;
                    }
                    // Not when the answer comes: what arrives after it resets the connection, and the answer is lost.
                    if (Instant.now().isBefore(begun.plusSeconds(4))) {
                        wire.send(new byte[200]);
                    }
                    return false;
                });

        assertThat(answer.toString())
                .startsWith("HTTP/1.1 408 ")
                .contains("urn:penghubung:problem:request-timeout")
                .containsIgnoringCase("connection: close");
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
    }

    private void holdMemory(String address) throws IOException {
        send(address, "echo", ALMOST_A_BODY + 1, ALMOST_A_BODY);
    }

    private Wire send(String address, String to, int announced, int sent) throws IOException {
        Wire wire = new Wire(base);
        wires.add(wire);
        return wire.send("POST /v1/complaints/" + to + " HTTP/1.1\nHost: x\nX-Forwarded-For: " + address
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
