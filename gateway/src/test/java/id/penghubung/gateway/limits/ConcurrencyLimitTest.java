package id.penghubung.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    @Test
    void shouldGiveEachClientItsOwnPlaces() {
        ConcurrencyLimit limit = new ConcurrencyLimit(2);

        assertThat(limit.enter("a")).isTrue();
        assertThat(limit.enter("a")).isTrue();
        assertThat(limit.enter("a")).isFalse();
        assertThat(limit.enter("b")).isTrue();
        limit.leave("a");
        assertThat(limit.enter("a")).isTrue();
        assertThat(limit.taken()).isEqualTo(3);
    }

    @Test
    void shouldNeverGiveOutMorePlacesThanThereAreAndLoseNone() throws Exception {
        ConcurrencyLimit limit = new ConcurrencyLimit(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    for (int turn = 0; turn < 20_000; turn++) {
                        if (limit.enter("a")) {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                            limit.leave("a");
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(most.get()).isBetween(1, 3);
        assertThat(limit.taken()).isZero();
    }
}
