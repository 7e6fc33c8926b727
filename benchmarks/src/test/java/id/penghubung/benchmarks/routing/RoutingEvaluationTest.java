package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The report of an evaluation. */
class RoutingEvaluationTest {

    @Test
    void shouldReportTheQualityOfAModelForMonthsThatItHasNotSeen() throws InterruptedException {
        // Given
        SortedMap<Month, List<ConfirmedDecision>> decisions = new TreeMap<>();
        for (int month = 1; month <= 6; month++) {
            List<ConfirmedDecision> ofMonth = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                ofMonth.add(new ConfirmedDecision("mohon jalan berlubang diperbaiki gang " + i, "dpupr"));
                ofMonth.add(new ConfirmedDecision("mohon sampah segera diangkut gang " + i, "dlh"));
            }
            decisions.put(new Month(month), ofMonth);
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        // When
        new RoutingEvaluation(new PrintStream(report, true, StandardCharsets.UTF_8))
                .run(new DecisionFile(decisions, 3), Optional.empty());

        // Then
        assertThat(report.toString(StandardCharsets.UTF_8))
                .contains("480 decisions of 6 months, 3 incomplete rows")
                .contains("trained with 1 to 3, tuned with 4, tested with 5 to 6")
                .containsPattern("a suggestion with its words: p50 \\d+\\.\\d\\d ms, p99 \\d+\\.\\d\\d ms")
                .containsPattern("accuracy +1\\.000 +1\\.000")
                .containsPattern("macro-F1 +1\\.000 +1\\.000")
                .containsPattern("dpupr +80 +1\\.000 +1\\.000 +1\\.000");
    }
}
