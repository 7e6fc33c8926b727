package id.penghubung.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    @Test
    void shouldGiveEachClientItsOwnSlots() {
        ConcurrencyLimit limit = new ConcurrencyLimit(2);

        assertThat(limit.tryAcquire("a")).isTrue();
        assertThat(limit.tryAcquire("a")).isTrue();
        assertThat(limit.tryAcquire("a")).isFalse();
        assertThat(limit.tryAcquire("b")).isTrue();
        limit.release("a");
        assertThat(limit.tryAcquire("a")).isTrue();
        assertThat(limit.inUse()).isEqualTo(3);
    }

    @Test
    void shouldNeverExceedTheLimitAndReleaseEverySlot() throws Exception {
        ConcurrencyLimit limit = new ConcurrencyLimit(3);
        AtomicInteger active = new AtomicInteger();
        AtomicInteger max = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    for (int repetition = 0; repetition < 20_000; repetition++) {
                        if (limit.tryAcquire("a")) {
                            max.accumulateAndGet(active.incrementAndGet(), Math::max);
                            active.decrementAndGet();
                            limit.release("a");
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(max.get()).isBetween(1, 3);
        assertThat(limit.inUse()).isZero();
    }
}
