package id.penghubung.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(50, 300);

    @Test
    void shouldDoubleEachPauseUpToTheMaximum() {
        assertThat(LongStream.iterate(backoff.initialMillis(), backoff::after).limit(5))
                .containsExactly(50L, 100L, 200L, 300L, 300L);
    }

    @Test
    void shouldStartWithTheInitialPause() {
        assertThat(backoff.after(0)).isEqualTo(50);
    }

    @Test
    void shouldKeepToAMaximumBelowTheInitialPause() {
        assertThat(new Backoff(200, 100).after(0)).isEqualTo(100);
    }

    @Test
    void shouldRaiseAShorterPauseToTheInitialOne() {
        assertThat(backoff.after(10)).isEqualTo(50);
    }
}
