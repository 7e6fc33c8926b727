package id.penghubung.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventRateTest {

    @Test
    void shouldLeaveOutTheBeginningAndTheEnd() {
        LongStream slowStart = LongStream.of(0, 5_000_000);
        LongStream steady = LongStream.range(0, 98).map(n -> 10_000_000 + n * 20_000);

        EventRate rate = EventRate.of(LongStream.concat(slowStart, steady).toArray());

        assertThat(rate).isEqualTo(new EventRate(100, 50));
    }

    @Test
    void shouldCountBatchesWhoseEventsHaveTheSameTime() {
        LongStream times = LongStream.range(0, 1_000).map(n -> n / 100 * 1_000_000);

        assertThat(EventRate.of(times.toArray()).perSecond()).isEqualTo(100);
    }

    @Test
    void shouldHaveNoRateForEventsThatCameAtOnce() {
        assertThat(EventRate.of(7, 7, 7).perSecond()).isNaN();
        assertThat(EventRate.of(7, 7, 7).text()).isEqualTo("no figure");
        assertThat(EventRate.of(0, 500_000, 1_000_000).text()).isEqualTo("2.0");
        assertThat(EventRate.of()).isEqualTo(new EventRate(0, Double.NaN));
    }
}
