package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofHours(24));

    @Test
    void shouldVaryDelaysByTwentyPercent() {
        RandomGenerator random = new Random(7);

        RetrySchedule schedule = RetrySchedule.withJitter(DELAYS, random);

        for (int times = 0; times < 1000; times++) {
            assertThat(schedule.after(1).orElseThrow()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(schedule.after(2).orElseThrow()).isBetween(Duration.ofMinutes(1152), Duration.ofMinutes(1728));
        }
        assertThat(schedule.after(3)).isEmpty();
    }

    @Test
    void shouldKeepExactDelays() {
        RetrySchedule schedule = RetrySchedule.exact(DELAYS);

        assertThat(schedule.after(1)).contains(Duration.ofSeconds(5));
        assertThat(schedule.after(2)).contains(Duration.ofHours(24));
        assertThat(schedule.after(3)).isEmpty();
    }
}
