package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forwarding of requests and responses, without hop-by-hop headers. */
@QuarkusTest
@WithTestResource(StubServices.class)
class RequestForwardingTest {

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/complaints, complaints",
        "/v1/complaints/abc/timeline, complaints",
        "/v1/tracking/KK-123, complaints",
        "/v1/categories, complaints",
        "/v1/districts, complaints",
        "/v1/triage, routing",
        "/v1/outside-bodies/police, routing",
        "/v1/catalogue-entries/CATEGORY, routing",
        "/v1/routing-decisions?complaintId=1, routing",
        "/v1/units?agency=setda, quality",
        "/v1/catalogue, quality"
    })
    void shouldFindTheServiceOfAPath(String path, String service) {
        JsonObject seen = GatewayClient.seen(client.get(path));

        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("uri")).isEqualTo(path);
    }

    /** RFC 9110, section 6.6.1. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/complaints", "/nowhere"})
    void shouldSetOneDateHeader(String path) {
        assertThat(client.get(path).headers().allValues("date"))
                .singleElement()
                .satisfies(date -> assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void shouldForwardBodiesInBothDirections() {
        HttpResponse<String> posted =
                client.send("POST", "/v1/complaints/echo?x=%C3%A9", BodyPublishers.ofByteArray(new byte[200_000]));
        HttpResponse<String> large = client.get("/v1/complaints/large?bytes=3000000");

        assertThat(GatewayClient.seen(posted).getInteger("bytes")).isEqualTo(200_000);
        assertThat(GatewayClient.seen(posted).getString("uri")).isEqualTo("/v1/complaints/echo?x=%C3%A9");
        assertThat(large.body()).hasSize(3_000_000);
        assertThat(large.headers().firstValue("Content-Length")).hasValue("3000000");
    }

    @Test
    void shouldForwardBodiesOfUnknownLengthInBothDirections() {
        HttpResponse<String> posted = client.send(
                "POST",
                "/v1/complaints/echo",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000])));
        HttpResponse<String> pieces = client.get("/v1/complaints/pieces");

        assertThat(GatewayClient.seen(posted).getInteger("bytes")).isEqualTo(200_000);
        assertThat(GatewayClient.seen(posted).getJsonObject("headers").containsKey("content-length"))
                .isFalse();
        assertThat(pieces.body()).hasSize(1_000_000);
    }

    @Test
    void shouldForwardAnEmptyPost() {
        JsonObject seen = GatewayClient.seen(client.send("POST", "/v1/complaints/echo", BodyPublishers.noBody()));

        assertThat(seen.getString("method")).isEqualTo("POST");
        assertThat(seen.getInteger("bytes")).isZero();
    }

    @Test
    void shouldForwardResponsesWithoutABody() {
        assertThat(client.get("/v1/complaints/nothing").statusCode()).isEqualTo(204);
        HttpResponse<String> unchanged = client.get("/v1/complaints/unchanged");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("ETag")).hasValue("\"7\"");
        HttpResponse<String> head = client.send("HEAD", "/v1/complaints/large?bytes=1000", BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).hasValue("1000");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void shouldNotDeclareABodyWhereThereIsNone() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/nothing HTTP/1.1\nHost: x\nConnection: close\n\n");

            assertThat(raw.rest()).startsWith("HTTP/1.1 204 ").doesNotContainIgnoringCase("transfer-encoding");
        }
    }

    /** The length of a 304 would be that of the unchanged resource (RFC 9110, section 8.6). */
    @Test
    void shouldNotDeclareALengthOfAResourceThatIsUnchanged() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/unchanged HTTP/1.1\nHost: x\nConnection: close\n\n");

            assertThat(raw.rest())
                    .startsWith("HTTP/1.1 304 Not Modified\n")
                    .doesNotContainIgnoringCase("content-length");
        }
    }

    @Test
    void shouldServeHttp10ClientsIfTheResponseLengthIsKnown() throws Exception {
        try (RawClient known = new RawClient(base);
                RawClient unknown = new RawClient(base)) {
            known.send("GET /v1/complaints/echo HTTP/1.0\nHost: x\n\n");
            unknown.send("GET /v1/complaints/pieces HTTP/1.0\nHost: x\n\n");

            assertThat(known.rest()).contains(" 200 OK").contains("\"service\":\"complaints\"");
            assertThat(unknown.rest()).contains(" 505 ");
        }
    }

    @Test
    void shouldReuseAConnection() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            for (String what : new String[] {"nothing", "unchanged", "created", "nothing"}) {
                raw.send("GET /v1/complaints/" + what + " HTTP/1.1\nHost: x\n\n");
                assertThat(raw.lineThatBegins("HTTP/1.1 ")).isNotNull();
            }
        }
    }

    @Test
    void shouldForwardAResponseThatArrivesBeforeTheRequestBody() {
        HttpResponse<String> reply =
                client.send("POST", "/v1/complaints/impatient", BodyPublishers.ofByteArray(new byte[5_000_000]));

        assertThat(reply.statusCode()).isEqualTo(409);
    }

    @Test
    void shouldSend100Continue() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("""
                    POST /v1/complaints/echo HTTP/1.1
                    Host: x
                    Content-Length: 5
                    Expect: 100-continue

                    """);
            assertThat(raw.line()).isEqualTo("HTTP/1.1 100 Continue");
            raw.send("12345");
            assertThat(raw.lineThatBegins("HTTP/1.1 ")).isEqualTo("HTTP/1.1 200 OK");
            assertThat(raw.lineThatBegins("{")).contains("\"bytes\":5").doesNotContain("\"expect\"");
        }
    }

    @Test
    void shouldForwardEventsAsTheyArrive() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/events HTTP/1.1\nHost: x\nAccept: text/event-stream\n\n");
            assertThat(raw.lineThatBegins("data:")).isEqualTo("data: hello");

            client.get("/v1/complaints/tick");

            assertThat(raw.lineThatBegins("data:")).isEqualTo("data: tick");
        }
    }

    @Test
    void shouldReplaceALinkToTheInstanceByAGatewayPath() {
        HttpResponse<String> created = client.send("POST", "/v1/complaints/created", BodyPublishers.noBody());

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/v1/complaints/1");
    }
}
