package id.penghubung.kit.runtime;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Loading and invalidation of cached content. */
class SnapshotCacheTest {

    private final AtomicInteger loads = new AtomicInteger();

    /** The time of caches that do not have that of the system. */
    private final AtomicLong nanos = new AtomicLong();

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
        cache.invalidate();
        changed.countDown();
        load.join();

        // Then
        assertThat(cache.get()).isEqualTo(2);
    }

    /** A thread that waits would hold its connection, which the running load may need. */
    @Test
    void shouldNotWaitForALoadOfAnotherThread() throws InterruptedException {
        // Given: a load is running
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch loaded = new CountDownLatch(1);
        SnapshotCache<Integer> cache = new SnapshotCache<>(
                () -> {
                    int number = loads.incrementAndGet();
                    if (number == 1) {
                        loading.countDown();
                        waitFor(loaded);
                    }
                    return number;
                },
                Duration.ofHours(1));
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(cache::get);
        loading.await();

        // When
        int content = cache.get();

        // Then
        assertThat(content).isEqualTo(2);
        loaded.countDown();
        assertThat(load.join()).isOne();
        assertThat(cache.get()).as("the content that was read last").isEqualTo(2);
    }

    @Test
    void shouldLetOneThreadReadAnewBeforeTheContentIsTooOld() throws InterruptedException {
        // Given: a thread reads anew when a quarter of the maximum age is left
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch loaded = new CountDownLatch(1);
        SnapshotCache<Integer> cache = new SnapshotCache<>(
                () -> {
                    int number = loads.incrementAndGet();
                    if (number == 2) {
                        loading.countDown();
                        waitFor(loaded);
                    }
                    return number;
                },
                Duration.ofNanos(100),
                nanos::get);
        cache.get();
        nanos.set(74);
        assertThat(cache.get()).isOne();
        nanos.set(75);
        CompletableFuture<Integer> renewal = CompletableFuture.supplyAsync(cache::get);
        loading.await();

        // When
        int meanwhile = cache.get();
        nanos.set(100);
        int afterwards = cache.get();

        // Then: the content is not used longer than without the renewal, whose own is older than that of the last
        // reader
        assertThat(meanwhile).isOne();
        assertThat(afterwards).isEqualTo(3);
        loaded.countDown();
        assertThat(renewal.join()).isEqualTo(2);
        assertThat(cache.get()).isEqualTo(3);
    }

    @Test
    void shouldRenewWithTheNextCallAfterAFailureAndFailOnlyWhenTheContentIsTooOld() {
        // Given: two failures, during the second of which the content becomes too old
        SnapshotCache<Integer> cache = new SnapshotCache<>(
                () -> {
                    int number = loads.incrementAndGet();
                    if (number == 2 || number == 4) {
                        nanos.addAndGet(10);
                        throw new IllegalStateException("away");
                    }
                    return number;
                },
                Duration.ofNanos(100),
                nanos::get);
        cache.get();
        nanos.set(80);

        // When
        int afterAFailure = cache.get();
        int next = cache.get();

        // Then
        assertThat(afterAFailure).isOne();
        assertThat(next).isEqualTo(3);
        nanos.addAndGet(90);
        assertThatThrownBy(cache::get).hasMessage("away");
        assertThat(cache.get()).isEqualTo(5);
    }

    @Test
    void shouldFailWhileTheSourceFailsAndLoadAgainAfterwards() {
        // Given: content that is too old at once, from a source that is away for the first and the third load
        SnapshotCache<Integer> cache = new SnapshotCache<>(
                () -> {
                    int number = loads.incrementAndGet();
                    if (number == 1 || number == 3) {
                        throw new IllegalStateException("away");
                    }
                    return number;
                },
                Duration.ZERO);

        // When, then
        assertThatThrownBy(cache::get).hasMessage("away");
        assertThat(cache.get()).isEqualTo(2);
        assertThatThrownBy(cache::get).hasMessage("away");
        assertThat(cache.get()).isEqualTo(4);
    }

    @Test
    void shouldReturnFreshContentWhileTheSourceFails() {
        // Given
        SnapshotCache<Integer> cache = new SnapshotCache<>(
                () -> {
                    if (loads.incrementAndGet() > 1) {
                        throw new IllegalStateException("away");
                    }
                    return loads.get();
                },
                Duration.ofHours(1));
        cache.get();

        // When, then
        assertThat(cache.get()).isOne();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
