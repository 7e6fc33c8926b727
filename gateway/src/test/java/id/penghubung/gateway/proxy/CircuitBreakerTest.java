package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Circuit breaker: opens after failures, allows single tries, and closes after a success. */
class CircuitBreakerTest {

    private static final Duration OPEN_DURATION = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock();
    private final CircuitBreaker breaker = new CircuitBreaker(clock, 3, OPEN_DURATION);

    @Test
    void shouldOpenAfterConsecutiveFailuresOnly() {
        breaker.recordFailure();
        breaker.recordFailure();
        breaker.recordSuccess();
        breaker.recordFailure();
        breaker.recordFailure();
        assertThat(breaker.tryAcquire()).isTrue();

        boolean opened = breaker.recordFailure();

        assertThat(opened).isTrue();
        assertThat(breaker.tryAcquire()).isFalse();
        assertThat(breaker.untilRetry()).isEqualTo(OPEN_DURATION);
        assertThat(breaker.recordFailure()).as("opened once").isFalse();
    }

    @Test
    void shouldAllowOneTryAfterEachOpenInterval() {
        open();
        clock.advance(OPEN_DURATION);

        assertThat(breaker.tryAcquire()).isTrue();
        assertThat(breaker.tryAcquire()).isFalse();

        clock.advance(OPEN_DURATION);
        assertThat(breaker.tryAcquire()).as("the first try had no result").isTrue();
    }

    @Test
    void shouldCloseWhenTheTrySucceeds() {
        open();
        clock.advance(OPEN_DURATION);
        breaker.tryAcquire();

        breaker.recordSuccess();

        assertThat(breaker.open()).isFalse();
        assertThat(breaker.tryAcquire()).isTrue();
        assertThat(breaker.tryAcquire()).isTrue();
        assertThat(breaker.untilRetry()).isZero();
    }

    @Test
    void shouldSkipAnInstanceWithAnOpenBreaker() {
        UpstreamInstance failing = UpstreamInstance.of("x", "http://127.0.0.1:1", 100, breaker, 10, 10);
        CircuitBreaker closed = new CircuitBreaker(clock, 3, OPEN_DURATION);
        UpstreamInstance healthy = UpstreamInstance.of("x", "http://127.0.0.1:2", 100, closed, 10, 10);
        Upstream upstream = new Upstream("x", List.of(failing, healthy), 1, 1);
        assertThat(List.of(nextInstance(upstream), nextInstance(upstream))).containsExactlyInAnyOrder(failing, healthy);

        open();

        assertThat(List.of(nextInstance(upstream), nextInstance(upstream), nextInstance(upstream)))
                .containsOnly(healthy);
    }

    private static UpstreamInstance nextInstance(Upstream upstream) {
        try (Lease lease = upstream.lease()) {
            return lease.instance();
        }
    }

    private void open() {
        breaker.recordFailure();
        breaker.recordFailure();
        breaker.recordFailure();
    }
}
