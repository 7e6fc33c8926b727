package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limit of ten megabytes for request bodies. Clients above it can read the problem document. */
@QuarkusTest
@WithTestResource(StubServices.class)
class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldAcceptTenMegabytes() {
        HttpResponse<String> reply =
                client.send("POST", "/v1/complaints/echo", BodyPublishers.ofByteArray(new byte[10 * MEGABYTE]));

        assertThat(GatewayClient.seen(reply).getInteger("bytes")).isEqualTo(10 * MEGABYTE);
    }

    @Test
    void shouldAnswerAClientThatSendsElevenMegabytesCompletely() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("POST /v1/complaints/refused HTTP/1.1\nHost: x\nContent-Length: " + 11 * MEGABYTE + "\n\n");
            for (int i = 0; i < 11; i++) {
                raw.send(new byte[MEGABYTE]);
            }

            String reply = raw.rest();

            assertThat(reply).startsWith("HTTP/1.1 413 ").contains("urn:penghubung:problem:body-too-large");
        }
        assertThat(client.get("/v1/complaints/calls?of=refused").body()).isEqualTo("0");
    }

    @Test
    void shouldAnswer413ForBodiesOfKnownAndUnknownLength() {
        HttpResponse<String> known =
                client.send("POST", "/v1/complaints/echo", BodyPublishers.ofByteArray(new byte[11 * MEGABYTE]));
        HttpResponse<String> unknown = client.send(
                "POST",
                "/v1/complaints/echo",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[11 * MEGABYTE])));

        GatewayClient.problem(known, 413, "body-too-large");
        GatewayClient.problem(unknown, 413, "body-too-large");
    }

    @Test
    void shouldRejectBeforeTheBodyIfTheClientExpects100Continue() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("POST /v1/complaints/echo HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: "
                    + 11 * MEGABYTE + "\n\n");

            assertThat(raw.rest()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void shouldRejectAnInvalidLength() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("POST /v1/complaints/echo HTTP/1.1\nHost: x\nContent-Length: ten\n\n");

            assertThat(raw.line()).startsWith("HTTP/1.1 400 ");
        }
    }
}
