package id.penghubung.routing.models;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.suggestions.TrainingPace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions of several sources as one stream. */
class TrainingReaderTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long ALL = Long.MAX_VALUE;

    @Test
    void shouldReadTheNewestDecisionsOfAllSourcesOldestFirst() throws InterruptedException {
        // Given: decisions that alternate, on more than one page
        TrainingReader reader = new TrainingReader(List.of(new Source(0), new Source(1)));

        // When
        List<TrainingSource.Decision> newest = reader.newest(FIRST.plusSeconds(4_000), 3_500, ALL, TrainingPace.FULL);

        // Then
        assertThat(newest)
                .extracting(decision -> decision.decidedAt().getEpochSecond() - FIRST.getEpochSecond())
                .containsExactlyElementsOf(
                        IntStream.range(500, 4_000).mapToObj(n -> (long) n).toList());
    }

    @Test
    void shouldReadNothingThatIsNotConfirmedYet() throws InterruptedException {
        // Given
        TrainingReader reader = new TrainingReader(List.of(new Source(0)));

        // When
        List<TrainingSource.Decision> newest = reader.newest(FIRST.plusSeconds(10), 100, ALL, TrainingPace.FULL);

        // Then
        assertThat(newest).hasSize(6);
        assertThat(reader.count(FIRST, FIRST.plusSeconds(10), 100)).isEqualTo(5);
        assertThat(reader.count(FIRST, FIRST.plusSeconds(10), 3)).isEqualTo(3);
    }

    /** Long texts need more memory than short ones, whatever their number. */
    @Test
    void shouldReadNoMoreThanTheCharactersForWhichThereIsMemory() throws InterruptedException {
        // Given: texts of 10 characters, "Jalan 1990" and later
        TrainingReader reader = new TrainingReader(List.of(new Source(0)));

        // When
        List<TrainingSource.Decision> newest = reader.newest(FIRST.plusSeconds(4_000), 100, 55, TrainingPace.FULL);

        // Then
        assertThat(newest)
                .extracting(TrainingSource.Decision::text)
                .containsExactly("Jalan 1995", "Jalan 1996", "Jalan 1997", "Jalan 1998", "Jalan 1999");
    }

    /** Two thousand decisions, every other second. */
    private record Source(int offset) implements TrainingSource {

        private List<Decision> all() {
            return IntStream.range(0, 2_000)
                    .mapToObj(
                            n -> new Decision(new UUID(0, n), FIRST.plusSeconds(2L * n + offset), "Jalan " + n, "dpu"))
                    .sorted(Comparator.comparing(Decision::decidedAt).reversed())
                    .toList();
        }

        @Override
        public List<Decision> page(Instant before, UUID beforeId, int limit) {
            return all().stream()
                    .filter(decision -> decision.decidedAt().isBefore(before)
                            || (decision.decidedAt().equals(before) && beforeId.equals(LAST_ID)))
                    .limit(limit)
                    .toList();
        }

        @Override
        public int count(Instant after, Instant until, int most) {
            return (int) all().stream()
                    .filter(decision -> decision.decidedAt().isAfter(after)
                            && !decision.decidedAt().isAfter(until))
                    .limit(most)
                    .count();
        }
    }
}
