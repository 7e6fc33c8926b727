package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An instance that fails is left alone, tried by one, and taken back when it does well. */
class CircuitBreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock();
    private final CircuitBreaker breaker = new CircuitBreaker(clock, 3, PAUSE);

    @Test
    void shouldOpenAfterFailuresInARowOnly() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.admits()).isTrue();

        boolean opened = breaker.failed();

        assertThat(opened).isTrue();
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.untilRetry()).isEqualTo(PAUSE);
        assertThat(breaker.failed()).as("opened once").isFalse();
    }

    @Test
    void shouldLetOneRequestTryAfterEachPause() {
        open();
        clock.pass(PAUSE);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();

        clock.pass(PAUSE);
        assertThat(breaker.admits())
                .as("the first try was never heard of again")
                .isTrue();
    }

    @Test
    void shouldCloseWhenTheTrySucceeds() {
        open();
        clock.pass(PAUSE);
        breaker.admits();

        breaker.succeeded();

        assertThat(breaker.open()).isFalse();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.untilRetry()).isZero();
    }

    @Test
    void shouldPassOverAnInstanceThatIsLeftAlone() {
        UpstreamInstance away = UpstreamInstance.of("x", "http://127.0.0.1:1", 100, breaker, 10);
        UpstreamInstance there = UpstreamInstance.of("x", "http://127.0.0.1:2", 100, new CircuitBreaker(clock, 3, PAUSE), 10);
        Upstream upstream = new Upstream("x", List.of(away, there), 1, 1);
        assertThat(List.of(next(upstream), next(upstream))).containsExactlyInAnyOrder(away, there);

        open();

        assertThat(List.of(next(upstream), next(upstream), next(upstream))).containsOnly(there);
    }

    private static UpstreamInstance next(Upstream upstream) {
        try (Lease lease = upstream.lease()) {
            return lease.instance();
        }
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
    }
}
