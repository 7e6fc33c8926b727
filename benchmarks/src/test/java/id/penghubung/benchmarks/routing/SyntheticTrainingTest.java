package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.suggestions.TrainingLimits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The report of a training with invented decisions. */
class SyntheticTrainingTest {

    private static final TrainingLimits LIMITS = new TrainingLimits(480, 20_000, 1_000_000, 1, 400);

    @Test
    void shouldReportTimeHeapAndSuggestionsOfTheDecisionsThatTheLimitsAllow() throws InterruptedException {
        // Given
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        // When
        new SyntheticTraining(new PrintStream(report, true, StandardCharsets.UTF_8), LIMITS).run(600);

        // Then
        assertThat(report.toString(StandardCharsets.UTF_8))
                .contains("480 of 600 decisions: 440 trained, 20 tuned, 20 tested; threads: 1")
                .containsPattern("training \\d+\\.\\d s, with test and stored model \\d+\\.\\d s")
                .containsPattern(
                        "heap in use at most [1-9]\\d* MiB, after collections at most \\d+ MiB, limit \\d+ MiB")
                .containsPattern("a suggestion: p50 \\d+\\.\\d\\d ms, p99 \\d+\\.\\d\\d ms");
    }
}
