package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.gateway.proxy.RouteTable;
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
 * What holds after each story of this package: no connection to a service is leased, no service saw anything that is not HTTP,
 * an ordinary request is answered, and nothing was logged as an error.
 */
abstract class AbuseTest {

    /** All connections that the gateway may hold to one instance, see {@code penghubung.gateway.connections}. */
    private static final int ALL_CONNECTIONS = 256;

    private static final int NEIGHBOURS = 64;
    private static final Duration RECOVERY = Duration.ofSeconds(5);

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
    void begin() {
        upstream = new HostileUpstreamClient(upstreamUrl);
        upstream.forget();
        log = LoggedErrors.collect();
    }

    @AfterEach
    void allIsWell() {
        try (LoggedErrors logged = log) {
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(upstream.report())
                            .satisfies(report -> assertThat(report.open())
                                    .as("requests in progress")
                                    .isZero()));
            await().atMost(RECOVERY).untilAsserted(this::anOrdinaryRequestIsAnswered);
            await().atMost(RECOVERY).untilAsserted(() -> {
                assertThat(leased()).as("connections in use").isZero();
                assertThat(sumOf("penghubung.gateway.upstream.leased")).isZero();
                assertThat(sumOf("penghubung.gateway.upstream.pending")).isZero();
            });
            assertThat(sumOf("penghubung.gateway.breaker.open")).isZero();
            everyConnectionCanBeHad();
            assertThat(upstream.report().violations()).isEmpty();
            assertThat(upstream.report().canaries()).isEmpty();
            assertThat(logged.errors()).isEmpty();
        }
    }

    void anOrdinaryRequestIsAnswered() throws IOException {
        try (RawConnection neighbour = RawConnection.from("127.0.0.2", gateway)) {
            neighbour.send("GET /v1/categories HTTP/1.1\r\nHost: x\r\nX-Mark: ordinary\r\n\r\n");

            RawResponse response = neighbour.response();
            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("GET /v1/categories 0 ordinary");
        }
    }

    /** The connections to all services that are in use. */
    final int leased() {
        return routes.upstreams().stream()
                .mapToInt(id.penghubung.gateway.proxy.Upstream::leased)
                .sum();
    }

    private double sumOf(String gauge) {
        return meters.get(gauge).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    /** As many requests as there are connections meet at the service: one leased connection, and they would not. */
    private void everyConnectionCanBeHad() {
        List<RawConnection> guests = new ArrayList<>();
        try {
            for (int i = 0; i < ALL_CONNECTIONS; i++) {
                RawConnection guest = RawConnection.from("127.0.1." + (1 + i % NEIGHBOURS), gateway);
                guests.add(guest);
                guest.send("GET /v1/complaints/meeting?of=" + ALL_CONNECTIONS + " HTTP/1.1\r\nHost: x\r\n\r\n");
            }
            for (RawConnection guest : guests) {
                RawResponse response = guest.response();
                assertThat(response).isNotNull();
                assertThat(response.status())
                        .as("with all %d connections in use", ALL_CONNECTIONS)
                        .isEqualTo(200);
            }
            for (RawConnection guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
