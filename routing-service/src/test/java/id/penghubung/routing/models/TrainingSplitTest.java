package id.penghubung.routing.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts of the decisions for training, tuning and test. */
class TrainingSplitTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void shouldTestTheNewestMonthAndTuneWithTheMonthBefore() {
        // Given: two decisions a day for a year
        List<TrainingSource.Decision> decisions = decisions(720, Duration.ofHours(12));

        // When
        TrainingSplit split = TrainingSplit.of(decisions);

        // Then
        assertThat(split.test()).hasSize(60);
        assertThat(split.tuning()).hasSize(60);
        assertThat(split.training()).hasSize(600);
        assertThat(split.test().getLast().text()).isEqualTo("719");
        assertThat(split.tuning().getLast().text()).isEqualTo("659");
        assertThat(split.newestAt()).isEqualTo(decisions.getLast().decidedAt());
    }

    @Test
    void shouldLearnFromThreeFifthsOfTheDecisionsOfOneMonth() {
        // When
        TrainingSplit split = TrainingSplit.of(decisions(500, Duration.ofHours(1)));

        // Then
        assertThat(split.training()).hasSize(300);
        assertThat(split.tuning()).hasSize(100);
        assertThat(split.test()).hasSize(100);
    }

    @Test
    void shouldTestEnoughDecisionsAlsoWhereFewAreMade() {
        // When
        TrainingSplit split = TrainingSplit.of(decisions(500, Duration.ofDays(2)));

        // Then
        assertThat(split.test()).hasSize(50);
        assertThat(split.tuning()).hasSize(50);
    }

    private static List<TrainingSource.Decision> decisions(int count, Duration between) {
        return IntStream.range(0, count)
                .mapToObj(n -> new TrainingSource.Decision(
                        UUID.randomUUID(), FIRST.plus(between.multipliedBy(n)), String.valueOf(n), "dpu"))
                .toList();
    }
}
