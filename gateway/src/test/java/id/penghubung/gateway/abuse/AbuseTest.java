package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.gateway.proxy.RouteTable;
import id.penghubung.kit.testing.Polling;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Conditions after each test of this package: no connection to a service is in use, no service received anything that is not
 * HTTP, an ordinary request is answered, and no error was logged.
 */
abstract class AbuseTest {

    /** Largest number of connections to one instance, see {@code penghubung.gateway.connections}. */
    private static final int MAX_CONNECTIONS = 256;

    private static final int ADDRESSES = 64;
    private static final Duration RECOVERY_TIMEOUT = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI gateway;

    @ConfigProperty(name = "penghubung.gateway.upstreams.complaints-service.urls")
    String upstreamUrl;

    HostileUpstreamClient upstream;
    private LoggedErrors log;

    @Inject
    RouteTable routes;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void setUp() {
        upstream = new HostileUpstreamClient(upstreamUrl);
        upstream.reset();
        log = LoggedErrors.collect();
    }

    @AfterEach
    void assertGatewayHealthy() {
        try (LoggedErrors logged = log) {
            // Its first check is 100 ms later: what the test has caused by then is seen here.
            await().atMost(RECOVERY_TIMEOUT)
                    .untilAsserted(() -> assertThat(upstream.report())
                            .satisfies(report -> assertThat(report.open())
                                    .as("requests in progress")
                                    .isZero()));
            Polling.await().atMost(RECOVERY_TIMEOUT).untilAsserted(this::assertOrdinaryRequestIsAnswered);
            Polling.await().atMost(RECOVERY_TIMEOUT).untilAsserted(() -> {
                assertThat(connectionsInUse()).as("connections in use").isZero();
                assertThat(sumOf("penghubung.gateway.upstream.leased")).isZero();
                assertThat(sumOf("penghubung.gateway.upstream.pending")).isZero();
            });
            assertThat(sumOf("penghubung.gateway.breaker.open")).isZero();
            assertEveryConnectionIsAvailable();
            assertThat(upstream.report().violations()).isEmpty();
            assertThat(upstream.report().canaries()).isEmpty();
            assertThat(logged.errors()).isEmpty();
        }
    }

    void assertOrdinaryRequestIsAnswered() throws IOException {
        try (RawConnection other = RawConnection.from("127.0.0.2", gateway)) {
            other.send("GET /v1/categories HTTP/1.1\r\nHost: x\r\nX-Mark: ordinary\r\n\r\n");

            RawResponse response = other.response();
            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("GET /v1/categories 0 ordinary");
        }
    }

    /** Returns the number of connections to all services that are in use. */
    final int connectionsInUse() {
        return routes.upstreams().stream()
                .mapToInt(id.penghubung.gateway.proxy.Upstream::connectionsInUse)
                .sum();
    }

    private double sumOf(String gauge) {
        return meters.get(gauge).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    /**
     * Sends as many requests as there are connections. The service answers only when all of them have arrived, so a single
     * leaked connection fails the test.
     */
    private void assertEveryConnectionIsAvailable() {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < MAX_CONNECTIONS; i++) {
                RawConnection connection = RawConnection.from("127.0.1." + (1 + i % ADDRESSES), gateway);
                connections.add(connection);
                connection.send("GET /v1/complaints/meeting?of=" + MAX_CONNECTIONS + " HTTP/1.1\r\nHost: x\r\n\r\n");
            }
            for (RawConnection connection : connections) {
                RawResponse response = connection.response();
                assertThat(response).isNotNull();
                assertThat(response.status())
                        .as("with all %d connections in use", MAX_CONNECTIONS)
                        .isEqualTo(200);
            }
            for (RawConnection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
