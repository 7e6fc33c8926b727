package id.penghubung.gateway.proxy;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readiness of instances, and its effect on the choice among them. */
class InstanceProbeTest {

    private static final ProxyConfig.ProbeConfig CONFIG = new Config();

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final Service one = new Service(vertx);
    private final Service other = new Service(vertx);
    private final Upstream upstream = new Upstream("service", List.of(one.instance(), other.instance()), 1, 1);
    private final List<InstanceProbe> probes = new ArrayList<>();

    @BeforeEach
    void start() {
        upstream.instances().forEach(instance -> probe(instance, CONFIG));
    }

    private void probe(UpstreamInstance instance, ProxyConfig.ProbeConfig config) {
        var probe = new InstanceProbe(vertx, client, instance, config);
        probes.add(probe);
        probe.start();
    }

    @AfterEach
    void stop() {
        probes.forEach(InstanceProbe::stop);
        vertx.close();
    }

    @Test
    void shouldUseEveryReadyInstance() {
        await().untilAsserted(() -> assertThat(one.probeCount()).isGreaterThan(1));

        await().untilAsserted(() -> assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url()));
    }

    @Test
    void shouldSkipAnInstanceWhileItReportsNotReady() {
        one.respondWith(503);

        await().untilAsserted(() -> assertThat(chosen()).containsExactly(other.url()));

        one.respondWith(200);

        await().untilAsserted(() -> assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url()));
    }

    @Test
    void shouldSkipAnInstanceThatDoesNotRespond() {
        other.respondWith(Service.NO_RESPONSE);

        await().untilAsserted(() -> assertThat(chosen()).containsExactly(one.url()));
    }

    @Test
    void shouldNotGrantAConnectionOfAnUnreadyInstanceToAWaitingRequest() {
        var lease = leaseOf(one.url());
        one.respondWith(503);
        await().untilAsserted(() -> assertThat(chosen()).containsExactly(other.url()));
        var granted = new AtomicInteger();
        upstream.waiting().add(instance -> granted.incrementAndGet() > 0);

        lease.close();

        assertThat(granted).hasValue(0);
        assertThat(upstream.waitingRequests()).isEqualTo(1);
    }

    private Lease leaseOf(String url) {
        return Stream.generate(upstream::lease)
                .filter(lease -> url.equals(lease.instance().base()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTolerateFewerUnansweredProbesThanConfigured() {
        var instance = one.instance();
        one.respondWith(Service.NO_RESPONSE);
        int before = one.probeCount();
        probe(instance, new Config(Integer.MAX_VALUE, Duration.ofMillis(200)));

        await().untilAsserted(() -> assertThat(one.probeCount()).isGreaterThan(before + 5));

        assertThat(instance.ready()).isTrue();
    }

    @Test
    void shouldSkipAStoppedInstanceUntilItsReplacementIsReady() {
        one.close();

        await().untilAsserted(() -> assertThat(chosen()).containsExactly(other.url()));

        one.open();

        await().untilAsserted(() -> assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url()));
    }

    @Test
    void shouldUseAllInstancesWhenNoneIsReady() {
        one.respondWith(503);
        other.respondWith(503);

        await().untilAsserted(() -> assertThat(upstream.instances()).noneMatch(UpstreamInstance::ready));

        assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url());
    }

    /** Returns the addresses that several consecutive requests are sent to. */
    private Set<String> chosen() {
        var chosen = new HashSet<String>();
        IntStream.range(0, 6).forEach(i -> {
            try (var lease = upstream.lease()) {
                if (lease != null) {
                    chosen.add(lease.instance().base());
                }
            }
        });
        return chosen;
    }

    private record Config(int failures, Duration timeout) implements ProxyConfig.ProbeConfig {

        Config() {
            this(2, Duration.ofSeconds(1));
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(20);
        }

        @Override
        public String path() {
            return "/ready";
        }
    }

    /** Server that responds with a status, or not at all. */
    private static final class Service {

        static final int NO_RESPONSE = 0;

        private final Vertx vertx;
        private final int port;
        private final AtomicInteger probeCount = new AtomicInteger();
        private volatile int status = 200;
        private HttpServer server;

        Service(Vertx vertx) {
            this.vertx = vertx;
            this.server = listen(0);
            this.port = server.actualPort();
        }

        private HttpServer listen(int wantedPort) {
            return vertx.createHttpServer()
                    .requestHandler(request -> {
                        probeCount.incrementAndGet();
                        if (status != NO_RESPONSE) {
                            request.response().setStatusCode(status).end();
                        }
                    })
                    .listen(wantedPort, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }

        void open() {
            server = listen(port);
        }

        void close() {
            server.close().toCompletionStage().toCompletableFuture().join();
        }

        void respondWith(int newStatus) {
            status = newStatus;
        }

        int probeCount() {
            return probeCount.get();
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        UpstreamInstance instance() {
            return UpstreamInstance.of(
                    "service", url(), 1_000, new CircuitBreaker(Clock.systemUTC(), 5, Duration.ofSeconds(2)), 10, 10);
        }
    }
}
