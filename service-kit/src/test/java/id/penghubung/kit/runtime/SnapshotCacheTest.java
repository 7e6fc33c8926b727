package id.penghubung.kit.runtime;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Loading and invalidation of cached content. */
class SnapshotCacheTest {

    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void shouldLoadOnceWhileTheContentIsFresh() {
        // Given
        SnapshotCache<Integer> cache = new SnapshotCache<>(loads::incrementAndGet, Duration.ofHours(1));

        // When, then
        assertThat(cache.get()).isOne();
        assertThat(cache.get()).isOne();
    }

    @Test
    void shouldLoadAgainAfterTheMaximumAge() {
        // Given
        SnapshotCache<Integer> cache = new SnapshotCache<>(loads::incrementAndGet, Duration.ofMillis(20));
        assertThat(cache.get()).isOne();

        // When, then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cache.get()).isGreaterThan(1));
    }

    @Test
    void shouldLoadAgainAfterAnInvalidation() {
        // Given
        SnapshotCache<Integer> cache = new SnapshotCache<>(loads::incrementAndGet, Duration.ofHours(1));
        cache.get();

        // When
        cache.invalidate();

        // Then
        assertThat(cache.get()).isEqualTo(2);
    }

    @Test
    void shouldDiscardAValueLoadedDuringAChange() throws InterruptedException {
        // Given: a load is running
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        SnapshotCache<Integer> cache = new SnapshotCache<>(
                () -> {
                    loading.countDown();
                    waitFor(changed);
                    return loads.incrementAndGet();
                },
                Duration.ofHours(1));
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(cache::get);
        loading.await();

        // When
        CompletableFuture<Void> invalidation = CompletableFuture.runAsync(cache::invalidate);
        changed.countDown();
        load.join();
        invalidation.join();

        // Then
        assertThat(cache.get()).isEqualTo(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
