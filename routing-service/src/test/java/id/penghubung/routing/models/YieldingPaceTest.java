package id.penghubung.routing.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Pauses of a training. */
class YieldingPaceTest {

    private static final Duration MOST = Duration.ofSeconds(1);

    private final AtomicLong now = new AtomicLong();

    @Test
    void shouldNotPauseWithoutOtherWork() {
        // Given
        YieldingPace pace = pace(() -> false);

        // When
        work(pace, Duration.ofMillis(500));

        // Then
        assertThat(elapsed()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldTakeATenthOfTheTimeBesideOtherWork() {
        // Given
        YieldingPace pace = pace(() -> true);

        // When
        for (int part = 0; part < 5; part++) {
            work(pace, YieldingPace.PART);
        }

        // Then
        assertThat(elapsed()).isEqualTo(YieldingPace.PART.multipliedBy(50));
    }

    @Test
    void shouldNotPauseBeforeAPartIsDone() {
        // Given
        YieldingPace pace = pace(() -> true);

        // When
        work(pace, YieldingPace.PART.minusNanos(1));

        // Then
        assertThat(elapsed()).isEqualTo(YieldingPace.PART.minusNanos(1));
    }

    @Test
    void shouldGoOnWhenTheOtherWorkEnds() {
        // Given: other work that has ended at the third check
        AtomicInteger checks = new AtomicInteger();
        YieldingPace pace = pace(() -> checks.incrementAndGet() < 3);

        // When
        work(pace, Duration.ofMillis(100));

        // Then
        assertThat(elapsed()).isEqualTo(Duration.ofMillis(100).plus(YieldingPace.CHECK_INTERVAL.multipliedBy(2)));
    }

    @Test
    void shouldEndItsPausesAtTheirLimit() {
        // Given
        YieldingPace pace = pace(() -> true);

        // When
        for (int part = 0; part < 100; part++) {
            work(pace, YieldingPace.PART.multipliedBy(2));
        }

        // Then
        assertThat(elapsed()).isEqualTo(YieldingPace.PART.multipliedBy(200).plus(MOST));
    }

    @Test
    void shouldNotPauseWhenTheTrainingIsToEnd() {
        // Given
        YieldingPace pace = pace(() -> true);
        Thread.currentThread().interrupt();

        // When
        work(pace, Duration.ofMillis(100));

        // Then
        assertThat(Thread.interrupted()).isTrue();
        assertThat(elapsed()).isEqualTo(Duration.ofMillis(100));
    }

    private YieldingPace pace(BooleanSupplier urgentWork) {
        return new YieldingPace(urgentWork, now::get, now::addAndGet, MOST);
    }

    private void work(YieldingPace pace, Duration time) {
        now.addAndGet(time.toNanos());
        pace.awaitTurn();
    }

    private Duration elapsed() {
        return Duration.ofNanos(now.get());
    }
}
