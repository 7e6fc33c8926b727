package id.penghubung.routing.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Held in memory, and yet never long behind. */
class SnapshotCacheTest {

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void shouldReadOnceWhileItIsFresh() {
        // Given
        SnapshotCache<Integer> snapshot = new SnapshotCache<>(reads::incrementAndGet, Duration.ofHours(1));

        // When, then
        assertThat(snapshot.get()).isOne();
        assertThat(snapshot.get()).isOne();
    }

    @Test
    void shouldReadAgainWhenItIsOld() {
        // Given
        SnapshotCache<Integer> snapshot = new SnapshotCache<>(reads::incrementAndGet, Duration.ofMillis(20));
        assertThat(snapshot.get()).isOne();

        // When, then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(snapshot.get()).isGreaterThan(1));
    }

    @Test
    void shouldReadAgainWhenToldOfAChange() {
        // Given
        SnapshotCache<Integer> snapshot = new SnapshotCache<>(reads::incrementAndGet, Duration.ofHours(1));
        snapshot.get();

        // When
        snapshot.invalidate();

        // Then
        assertThat(snapshot.get()).isEqualTo(2);
    }

    @Test
    void shouldNotKeepWhatWasReadWhileItChanged() throws InterruptedException {
        // Given: a read is under way
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        SnapshotCache<Integer> snapshot = new SnapshotCache<>(
                () -> {
                    reading.countDown();
                    waitFor(changed);
                    return reads.incrementAndGet();
                },
                Duration.ofHours(1));
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(snapshot::get);
        reading.await();

        // When
        CompletableFuture<Void> told = CompletableFuture.runAsync(snapshot::invalidate);
        changed.countDown();
        slow.join();
        told.join();

        // Then
        assertThat(snapshot.get()).isEqualTo(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
