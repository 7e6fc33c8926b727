package id.penghubung.gateway.proxy;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service has eight connections. Slow or hostile clients cannot keep them from others for long. */
@QuarkusTest
@WithTestResource(value = StubServices.class, initArgs = @ResourceArg(name = StubServices.TIGHT_LIMITS, value = ""))
class UpstreamConnectionsTest {

    private static final int CONNECTIONS = 8;

    @TestHTTPResource("/")
    URI base;

    @Inject
    RouteTable routes;

    GatewayClient client;
    Upstream complaints;
    final List<RawClient> rawClients = new ArrayList<>();

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
        complaints = routes.find("/v1/complaints").upstream();
    }

    @AfterEach
    void assertNoConnectionIsInUse() throws IOException {
        for (RawClient raw : rawClients) {
            raw.close();
        }
        await().untilAsserted(() -> assertThat(complaints.connectionsInUse()).isZero());
        await().untilAsserted(() -> assertThat(complaints.openEventStreams()).isZero());
        await().untilAsserted(() -> assertThat(complaints.waitingRequests()).isZero());
        await().untilAsserted(
                        () -> assertThat(complaints.streamedBodies().used()).isZero());
        assertThat(client.get("/v1/categories").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldReleaseTheConnectionAfterAHeaderWithoutAName() throws IOException {
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            assertThat(open("GET /v1/categories HTTP/1.1\nHost: x\n: a\n\n").line())
                    .isEqualTo("HTTP/1.1 400 Bad Request");
        }
    }

    @Test
    void shouldUseNoConnectionBeforeTheBodyHasArrived() throws IOException {
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            open("POST /v1/complaints/echo HTTP/1.1\nHost: x\nContent-Length: 3000\n\nsome");
        }

        HttpResponse<String> other = client.send("POST", "/v1/complaints/echo", BodyPublishers.ofString("{}"));

        assertThat(other.statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(complaints.connectionsInUse()).isZero());
    }

    @Test
    void shouldAnswer408WhenABodyStops() throws IOException {
        RawClient raw = open("POST /v1/complaints/echo HTTP/1.1\nHost: x\nContent-Length: 3000\n\nsome");

        assertThat(raw.rest())
                .startsWith("HTTP/1.1 408 ")
                .contains("urn:penghubung:problem:request-timeout")
                .containsIgnoringCase("connection: close");
    }

    @Test
    void shouldAnswer408WhenABodyArrivesByteByByte() throws Exception {
        RawClient raw = open("POST /v1/complaints/echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n");

        String answer = sendByteByByte(raw);

        assertThat(answer).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void shouldServeOthersWhileLargeUploadsStall() throws IOException {
        List<RawClient> stalled = new ArrayList<>();
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            stalled.add(openStalledUpload());
        }
        // Each upload is ended after a second or two. Others take the place of those that a busy machine sees too late.
        await().untilAsserted(() -> {
            stalled.add(openStalledUpload());
            assertThat(complaints.connectionsInUse()).isEqualTo(3);
        });

        assertThat(client.get("/v1/categories").statusCode()).isEqualTo(200);
        assertThat(stalled).allSatisfy(raw -> assertThat(raw.line()).matches("HTTP/1.1 (408|503) .*"));
    }

    @Test
    void shouldForwardALargeBodyThatArrivesInTime() {
        HttpResponse<String> reply =
                client.send("POST", "/v1/complaints/echo", BodyPublishers.ofByteArray(new byte[5_000_000]));

        assertThat(GatewayClient.seen(reply).getInteger("bytes")).isEqualTo(5_000_000);
    }

    @Test
    void shouldNotCountAWaitForAConnectionAsAServiceFailure() throws Exception {
        for (int i = 0; i < CONNECTIONS; i++) {
            open("GET /v1/complaints/endless HTTP/1.1\nHost: x\n\n").lineThatBegins("data:");
        }
        await().untilAsserted(() -> assertThat(complaints.connectionsInUse()).isEqualTo(CONNECTIONS));

        List<RawClient> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(open("GET /v1/categories HTTP/1.1\nHost: x\nConnection: close\n\n"));
        }
        for (RawClient raw : waiting) {
            assertThat(raw.rest())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("urn:penghubung:problem:service-unavailable")
                    .containsIgnoringCase("\nretry-after: 1\n");
        }

        assertThat(complaints.instances())
                .noneMatch(instance -> instance.breaker().open());
    }

    @Test
    void shouldPassAReleasedConnectionToAWaitingRequest() throws Exception {
        List<RawClient> readers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            readers.add(open("GET /v1/complaints/endless HTTP/1.1\nHost: x\n\n"));
            readers.get(i).lineThatBegins("data:");
        }
        RawClient waiting = open("GET /v1/categories HTTP/1.1\nHost: x\n\n");
        await().untilAsserted(() -> assertThat(complaints.waitingRequests()).isEqualTo(1));

        readers.get(0).close();

        assertThat(waiting.line()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void shouldNotCountEventStreamsAsConnections() throws Exception {
        // Given
        List<RawClient> streams = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            streams.add(open("GET /v1/complaints/events HTTP/1.1\nHost: x\n\n"));
            streams.get(i).lineThatBegins("data:");
        }

        // When
        HttpResponse<String> another = client.get("/v1/complaints/events");

        // Then
        GatewayClient.problem(another, 503, "service-unavailable");
        assertThat(another.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(complaints.openEventStreams()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(complaints.connectionsInUse()).isZero());
        streams.getFirst().close();
        await().untilAsserted(() -> assertThat(complaints.openEventStreams()).isEqualTo(2));
        assertThat(open("GET /v1/complaints/events HTTP/1.1\nHost: x\n\n").lineThatBegins("data:"))
                .isEqualTo("data: hello");
    }

    @Test
    void shouldRejectAtOnceWhenTooManyRequestsWait() throws Exception {
        for (int i = 0; i < CONNECTIONS; i++) {
            open("GET /v1/complaints/endless HTTP/1.1\nHost: x\n\n").lineThatBegins("data:");
        }
        for (int i = 0; i < 4; i++) {
            open("GET /v1/categories HTTP/1.1\nHost: x\n\n");
        }
        await().untilAsserted(() -> assertThat(complaints.waitingRequests()).isEqualTo(4));

        assertThat(client.get("/v1/categories").statusCode()).isEqualTo(503);
        assertThat(complaints.waitingRequests()).isEqualTo(4);
    }

    @Test
    void shouldReleaseTheConnectionWhenTheClientDoesNotRead() throws Exception {
        RawClient reader = new RawClient(base, 4_096);
        rawClients.add(reader);
        reader.send("GET /v1/complaints/large?bytes=60000000 HTTP/1.1\nHost: x\n\n");
        assertThat(reader.line()).isEqualTo("HTTP/1.1 200 OK");

        await().untilAsserted(() -> assertThat(complaints.connectionsInUse()).isZero());
    }

    @Test
    void shouldAbortAResponseThatStops() throws Exception {
        RawClient raw = open("GET /v1/complaints/stops HTTP/1.1\nHost: x\n\n");

        assertThat(raw.rest()).startsWith("HTTP/1.1 200 OK").endsWith("and then\n");
    }

    @Test
    void shouldKeepAnEventStreamOpenWhileHeartbeatsArrive() throws Exception {
        RawClient raw = open("GET /v1/complaints/events HTTP/1.1\nHost: x\n\n");
        raw.lineThatBegins("data:");
        Instant start = Instant.now();

        // Longer than any other limit of this test: the service sends nothing for 3 s, three times.
        for (int i = 0; i < 3; i++) {
            Instant next = Instant.now().plusSeconds(3);
            await().until(() -> Instant.now().isAfter(next));
            client.get("/v1/complaints/tick");
            assertThat(raw.lineThatBegins("data:")).isEqualTo("data: tick");
        }

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(8));
    }

    @Test
    void shouldEndAnEventStreamWithoutHeartbeats() throws Exception {
        RawClient raw = open("GET /v1/complaints/quiet/events HTTP/1.1\nHost: x\n\n");

        assertThat(raw.rest()).contains("data: hello");
    }

    @Test
    void shouldCloseAConnectionWithAnUnfinishedHead() throws Exception {
        RawClient first = open("GET /v1/categories HTTP/1.1\nHost: x\nX-Slow: ");
        RawClient second = open("GET /v1/categories HTTP/1.1\nHost: x\n\n");
        second.lineThatBegins("{");
        second.send("GET /v1/categories HTTP/1.1\nHost: x\nX-Slow: ");

        assertThat(first.rest()).isEmpty();
        assertThat(second.rest()).isEmpty();
    }

    @Test
    void shouldCloseAnUnusedConnection() throws Exception {
        Instant start = Instant.now();
        RawClient raw = open("GET /v1/categories HTTP/1.1\nHost: x\n\n");
        raw.lineThatBegins("{");

        assertThat(raw.rest()).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }

    private RawClient open(String text) throws IOException {
        RawClient raw = new RawClient(base);
        rawClients.add(raw);
        return raw.send(text);
    }

    private RawClient openStalledUpload() throws IOException {
        return open("POST /v1/complaints/stalled HTTP/1.1\nHost: x\nContent-Length: 9000000\n\n")
                .send(new byte[70_000]);
    }

    /** Sends a byte every 50 ms until the gateway answers. */
    private static String sendByteByByte(RawClient raw) {
        StringBuilder answer = new StringBuilder();
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            if (raw.answered()) {
                answer.append(raw.line());
                return true;
            }
            raw.send("1\nx\n");
            return false;
        });
        return answer.toString();
    }
}
