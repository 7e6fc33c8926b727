package id.penghubung.gateway.proxy;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that are unavailable or slow or break the connection, and clients that disconnect. */
@QuarkusTest
@WithTestResource(StubServices.class)
class FailingServicesTest {

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldUseAnotherInstanceWhenOneIsUnavailable() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> client.send("POST", "/v1/triage", BodyPublishers.ofString("{}"))))
                .allSatisfy(reply -> assertThat(GatewayClient.seen(reply).getString("service"))
                        .isEqualTo("routing"));
    }

    @Test
    void shouldAnswer503WithRetryAfterWhenAServiceIsUnavailable() {
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> reply = client.get("/v1/cases", "Accept-Language", "en");

            JsonObject problem = GatewayClient.problem(reply, 503, "service-unavailable");
            assertThat(problem.getString("detail")).contains("cannot be reached");
            assertThat(reply.headers().firstValueAsLong("Retry-After").getAsLong())
                    .isBetween(1L, 3L);
        }
    }

    @Test
    void shouldAnswer504WhenAServiceDoesNotRespond() {
        HttpResponse<String> reply = client.get("/v1/complaints/silence");

        assertThat(GatewayClient.problem(reply, 504, "gateway-timeout").getString("title"))
                .isEqualTo("Layanan tidak menjawab pada waktunya");
    }

    @Test
    void shouldAnswer502AndNotRetryAnUnsafeRequest() {
        int before = calls("hang-up");

        HttpResponse<String> reply =
                client.send("POST", "/v1/complaints/hang-up", BodyPublishers.ofString("{}"), "Accept-Language", "en");

        assertThat(GatewayClient.problem(reply, 502, "bad-gateway").getString("detail"))
                .contains("may or may not have been carried out");
        assertThat(calls("hang-up") - before).isEqualTo(1);
    }

    @Test
    void shouldRetryASafeRequestOnce() {
        int before = calls("hang-up");

        GatewayClient.problem(client.get("/v1/complaints/hang-up"), 502, "bad-gateway");

        assertThat(calls("hang-up") - before).isEqualTo(2);
    }

    @Test
    void shouldNotPresentAPartialResponseAsComplete() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/half HTTP/1.1\nHost: x\n\n");

            String reply = raw.rest();

            assertThat(reply).containsIgnoringCase("content-length: 100").endsWith("only this\n");
        }
    }

    @Test
    void shouldCancelTheRequestOfADisconnectedClient() throws Exception {
        int before = disconnects("events");
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/events HTTP/1.1\nHost: x\n\n");
            assertThat(raw.lineThatBegins("data:")).isEqualTo("data: hello");
        }

        await().untilAsserted(() -> assertThat(disconnects("events")).isEqualTo(before + 1));
    }

    @Test
    void shouldCancelTheRequestOfAClientThatDisconnectsDuringItsBody() throws Exception {
        int before = disconnects("half-sent");
        int arrived = calls("half-sent");
        try (RawClient raw = new RawClient(base)) {
            raw.send("POST /v1/complaints/half-sent HTTP/1.1\nHost: x\nContent-Length: 100000\n\n")
                    .send(new byte[70_000]);
            await().untilAsserted(() -> assertThat(calls("half-sent")).isEqualTo(arrived + 1));
        }

        await().untilAsserted(() -> assertThat(disconnects("half-sent")).isEqualTo(before + 1));
    }

    private int disconnects(String what) {
        return Integer.parseInt(client.get("/v1/complaints/gone?of=" + what).body());
    }

    private int calls(String what) {
        return Integer.parseInt(client.get("/v1/complaints/calls?of=" + what).body());
    }
}
