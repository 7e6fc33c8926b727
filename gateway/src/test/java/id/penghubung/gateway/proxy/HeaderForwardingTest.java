package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services get no headers that a client may not set, and clients get no internal headers. */
@QuarkusTest
@WithTestResource(StubServices.class)
class HeaderForwardingTest {

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldDropReservedRequestHeaders() {
        JsonObject headers = seenHeaders(
                "X-User-Id",
                "1",
                "x-user-roles",
                "admin",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=1.2.3.4",
                "ce_id",
                "1",
                "ce-type",
                "x",
                "X-Real-IP",
                "1.2.3.4",
                "X-Custom",
                "stays");

        assertThat(headers.fieldNames())
                .contains("x-custom")
                .doesNotContain(
                        "x-user-id",
                        "x-user-roles",
                        "x-forwarded-prefix",
                        "forwarded",
                        "ce_id",
                        "ce-type",
                        "x-real-ip");
    }

    @Test
    void shouldReplaceForwardingHeadersOfTheClient() {
        JsonObject headers = seenHeaders(
                "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");

        assertThat(values(headers, "x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(values(headers, "x-forwarded-proto")).containsExactly("http");
        assertThat(values(headers, "x-forwarded-host")).containsExactly(base.getAuthority());
        assertThat(values(headers, "host").get(0)).isNotEqualTo(base.getAuthority());
    }

    @Test
    void shouldDropHopByHopHeaders() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("""
                    GET /v1/complaints/echo HTTP/1.1
                    Host: x
                    Connection: keep-alive, X-Secret-Hop
                    X-Secret-Hop: 1
                    TE: trailers
                    Proxy-Authorization: Basic abc
                    Keep-Alive: timeout=5
                    Upgrade: websocket

                    """);

            assertThat(raw.lineThatBegins("{"))
                    .doesNotContain("x-secret-hop", "\"te\"", "proxy-authorization", "\"keep-alive\"", "\"upgrade\"");
        }
    }

    @Test
    void shouldCreateATraceAndARequestId() {
        HttpResponse<String> reply = client.get("/v1/complaints/echo", "tracestate", "a=b");
        JsonObject headers = GatewayClient.seen(reply).getJsonObject("headers");

        String traceparent = values(headers, "traceparent").get(0);
        assertThat(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(headers.fieldNames()).doesNotContain("tracestate");
        assertThat(values(headers, "x-request-id")).containsExactly(traceparent.substring(3, 35));
        assertThat(reply.headers().firstValue("X-Request-Id")).hasValue(traceparent.substring(3, 35));
    }

    @Test
    void shouldForwardTheClientsTraceAndRequestId() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        HttpResponse<String> reply = client.get(
                "/v1/complaints/echo", "traceparent", traceparent, "tracestate", "a=b", "X-Request-Id", "call-7");
        JsonObject headers = GatewayClient.seen(reply).getJsonObject("headers");

        assertThat(values(headers, "traceparent")).containsExactly(traceparent);
        assertThat(values(headers, "tracestate")).containsExactly("a=b");
        assertThat(values(headers, "x-request-id")).containsExactly("call-7");
        assertThat(reply.headers().firstValue("X-Request-Id")).hasValue("call-7");
    }

    @Test
    void shouldSetSecurityHeadersOnEveryResponse() {
        for (String path :
                new String[] {"/v1/complaints/echo", "/nowhere", "/v1/a;b", "/docs", "/health", "/openapi"}) {
            HttpHeaders headers = client.get(path).headers();

            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
            assertThat(headers.allValues("Content-Security-Policy")).as(path).hasSize(1);
            assertThat(headers.allValues("Cache-Control")).as(path).hasSize(1);
            assertThat(headers.allValues("X-Request-Id")).as(path).hasSize(1);
            assertThat(headers.allValues("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @Test
    void shouldLetServicesReplaceOnlyCacheControlAndContentSecurityPolicy() {
        HttpHeaders plain = client.get("/v1/complaints/echo").headers();
        HttpHeaders headers = client.get("/v1/complaints/opinionated").headers();

        assertThat(plain.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.map().keySet()).doesNotContain("server", "x-hop", "access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": a",
                "X-Odd : a",
                "X-Odd: a\u0001b",
                "X-Odd: a\rX-User-Id: 1",
                "X-Odd: a\u007f",
                "X(Odd: a",
                "X-\u00e9: a",
                "Host: a\u0001b",
                "Authorization: Bearer a\u0001b"
            })
    void shouldNotForwardMalformedHeaders(String header) throws Exception {
        try (RawClient raw = new RawClient(base)) {
            String host = header.startsWith("Host") ? "" : "Host: x\r\n";
            raw.send(("GET /v1/complaints/odd HTTP/1.1\r\n" + host + "Connection: close\r\n" + header + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(raw.rest()).containsPattern("^HTTP/1.1 40[01] ");
        }
        assertThat(client.get("/v1/complaints/calls?of=odd").body()).isEqualTo("0");
    }

    @Test
    void shouldRejectARequestWithoutAHost() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints/echo HTTP/1.1\nConnection: close\n\n");
            assertThat(raw.rest())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("urn:penghubung:problem:malformed-request")
                    .containsIgnoringCase("x-content-type-options: nosniff");
        }
    }

    private JsonObject seenHeaders(String... headers) {
        return GatewayClient.seen(client.get("/v1/complaints/echo", headers)).getJsonObject("headers");
    }

    private static java.util.List<String> values(JsonObject headers, String name) {
        JsonArray values = headers.getJsonArray(name);
        return values == null
                ? java.util.List.of()
                : values.stream().map(Object::toString).toList();
    }
}
