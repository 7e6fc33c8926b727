package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Instances that say whether they are ready, and what the choice among them makes of it. */
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
    void shouldUseEveryInstanceThatIsReady() {
        await().untilAsserted(() -> assertThat(one.asked()).isGreaterThan(1));

        assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url());
    }

    @Test
    void shouldLeaveOutAnInstanceThatSaysItIsNotReadyUntilItIsAgain() {
        one.answersWith(503);

        await().untilAsserted(() -> assertThat(chosen()).containsExactly(other.url()));

        one.answersWith(200);

        await().untilAsserted(() -> assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url()));
    }

    @Test
    void shouldLeaveOutAnInstanceThatDoesNotAnswer() {
        other.answersWith(Service.SILENCE);

        await().untilAsserted(() -> assertThat(chosen()).containsExactly(one.url()));
    }

    @Test
    void shouldGiveNoConnectionOfAnInstanceThatIsNotReadyToARequestThatWaits() {
        var used = leased(one.url());
        one.answersWith(503);
        await().untilAsserted(() -> assertThat(chosen()).containsExactly(other.url()));
        var granted = new AtomicInteger();
        upstream.waiting().add(instance -> granted.incrementAndGet() > 0);

        used.close();

        assertThat(granted).hasValue(0);
        assertThat(upstream.pending()).isEqualTo(1);
    }

    private Lease leased(String url) {
        return Stream.generate(upstream::lease)
                .filter(lease -> url.equals(lease.instance().base()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldForgiveFewerUnansweredQuestionsThanConfigured() {
        var instance = one.instance();
        one.answersWith(Service.SILENCE);
        int before = one.asked();
        probe(instance, new Config(Integer.MAX_VALUE));

        await().untilAsserted(() -> assertThat(one.asked()).isGreaterThan(before + 5));

        assertThat(instance.ready()).isTrue();
    }

    @Test
    void shouldLeaveOutAnInstanceThatIsGoneAndTakeInTheOneThatComesInItsPlace() {
        one.close();

        await().untilAsserted(() -> assertThat(chosen()).containsExactly(other.url()));

        one.open();

        await().untilAsserted(() -> assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url()));
    }

    @Test
    void shouldUseAllInstancesWhenNoneIsReady() {
        one.answersWith(503);
        other.answersWith(503);

        await().untilAsserted(() -> assertThat(upstream.instances()).noneMatch(UpstreamInstance::ready));

        assertThat(chosen()).containsExactlyInAnyOrder(one.url(), other.url());
    }

    /** The addresses that several requests in a row are sent to. */
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

    private record Config(int failures) implements ProxyConfig.ProbeConfig {

        Config() {
            this(2);
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration timeout() {
            return Duration.ofMillis(200);
        }

        @Override
        public String path() {
            return "/ready";
        }
    }

    /** A server that answers with a status, or not at all. */
    private static final class Service {

        static final int SILENCE = 0;

        private final Vertx vertx;
        private final int port;
        private final AtomicInteger asked = new AtomicInteger();
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
                        asked.incrementAndGet();
                        if (status != SILENCE) {
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

        void answersWith(int newStatus) {
            status = newStatus;
        }

        int asked() {
            return asked.get();
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        UpstreamInstance instance() {
            return UpstreamInstance.of(
                    "service", url(), 1_000, new CircuitBreaker(Clock.systemUTC(), 5, Duration.ofSeconds(2)), 10);
        }
    }
}
