package id.penghubung.gateway;

import static id.penghubung.kit.testing.Polling.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.localstack.host.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Packaged gateway as a process: configured by environment variables, started without Keycloak, and stopped during a request.
 */
class GatewayIT {

    private static final Path JAR =
            Path.of(System.getProperty("penghubung.root"), "gateway/target/quarkus-app/quarkus-run.jar");

    private final CountDownLatch responseAllowed = new CountDownLatch(1);
    private final CountDownLatch requestArrived = new CountDownLatch(1);
    private HttpServer service;
    private Process gateway;
    private URI base;

    @BeforeEach
    void start() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                requestArrived.countDown();
                responseAllowed.await(60, TimeUnit.SECONDS);
                byte[] body = "done\n".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        service.start();
        int port = Ports.free();
        base = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-jar", JAR.toString());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        builder.environment().put("PENGHUBUNG_IDENTITY_URL", "http://127.0.0.1:" + Ports.free() + "/realms/penghubung");
        builder.environment()
                .put(
                        "PENGHUBUNG_GATEWAY_COMPLAINTS_URLS",
                        "http://127.0.0.1:" + service.getAddress().getPort());
        builder.environment().put("PENGHUBUNG_GATEWAY_LIMITS_TRACKING_REQUESTS", "77");
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "6S");
        builder.environment().put("PENGHUBUNG_GATEWAY_LIMITS_CONNECTIONS_PER_ADDRESS", "20");
        gateway = builder.inheritIO().start();
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                new GatewayClient(base).get("/q/health/live").statusCode())
                        .isEqualTo(200));
    }

    @AfterEach
    void stop() {
        responseAllowed.countDown();
        gateway.destroyForcibly();
        service.stop(0);
    }

    @Test
    void shouldStartWithoutKeycloakAndAnswer503ToTokens() {
        responseAllowed.countDown();
        GatewayClient client = new GatewayClient(base);
        // A well-formed token: {"alg":"RS256","kid":"x"}
        HttpResponse<String> withToken =
                client.get("/v1/complaints", "Authorization", "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.c2ln");

        GatewayClient.problem(withToken, 503, "service-unavailable");
        assertThat(withToken.headers().firstValue("Retry-After")).isPresent();
        assertThat(client.get("/v1/complaints").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldReadSettingsFromTheEnvironmentAndValidatePaths() throws Exception {
        responseAllowed.countDown();
        assertThat(new GatewayClient(base).get("/v1/tracking/x").headers().firstValue("RateLimit-Policy"))
                .hasValue("\"tracking\";q=77;w=60");
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints;x HTTP/1.1\nHost: x\nConnection: close\n\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 400 ").contains("urn:penghubung:problem:invalid-path");
        }
    }

    @Test
    void shouldCloseConnectionsAboveTheLimitOfAnAddress() throws Exception {
        responseAllowed.countDown();
        List<RawClient> idle = new ArrayList<>();
        try {
            await().untilAsserted(() -> {
                idle.add(new RawClient(base));
                assertThat(closedWithoutResponse(idle.getLast())).isTrue();
            });
            // The twenty include the connections of the liveness checks.
            assertThat(idle).hasSizeBetween(15, 21);
            assertThat(idle.getFirst()
                            .send("GET /v1/complaints HTTP/1.1\nHost: x\n\n")
                            .lineThatBegins("HTTP/1.1 200"))
                    .as("the other connections stay open")
                    .isNotNull();
        } finally {
            for (RawClient raw : idle) {
                raw.close();
            }
        }
        await().untilAsserted(() -> assertThat(
                        new GatewayClient(base).get("/v1/complaints").statusCode())
                .isEqualTo(200));
    }

    @Test
    void shouldFinishRequestsInProgressWhenStopped() throws Exception {
        try (RawClient raw = new RawClient(base)) {
            raw.send("GET /v1/complaints HTTP/1.1\nHost: x\n\n");
            assertThat(requestArrived.await(20, TimeUnit.SECONDS)).isTrue();

            gateway.destroy();
            await().untilAsserted(() -> assertThat(
                            new GatewayClient(base).get("/q/health/ready").statusCode())
                    .as("load balancers send requests elsewhere")
                    .isEqualTo(503));
            responseAllowed.countDown();
            var lateResponse = new GatewayClient(base).get("/v1/complaints");
            assertThat(lateResponse.statusCode()).as("a late request").isEqualTo(200);
            assertThat(lateResponse.headers().firstValue("Connection")).hasValue("close");

            assertThat(raw.line()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(raw.lineThatBegins("done")).isEqualTo("done");
        }
        assertThat(gateway.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.exitValue()).isEqualTo(143);
    }

    private static boolean closedWithoutResponse(RawClient raw) throws IOException {
        try {
            return raw.send("GET /v1/complaints HTTP/1.1\nHost: x\n\n").line() == null;
        } catch (SocketException reset) {
            // The request reached a connection that was already closed.
            return true;
        }
    }
}
