package id.penghubung.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.benchmarks.focalpoint.IdleSweepRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.Latencies.Summary;
import id.penghubung.benchmarks.stack.Databases.ServerCounters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthReportTest {

    @Test
    void shouldCompareTheResultsWithTheGoals() {
        Growth growth = Growth.of(result(2_000, 50, 4, 1), result(1_000_000, 49, 5, 2));

        String report = GrowthReport.of(growth);

        assertThat(growth.lifecycleRatio()).isEqualTo(0.98);
        assertThat(growth.listRatios()).containsEntry("triage queue", 1.25);
        assertThat(report).contains("1000000", "0.98", "1.25").doesNotContain("MISSED");
    }

    @Test
    void shouldNameTheGoalsThatAreMissed() {
        Growth growth = Growth.of(result(2_000, 50, 4, 1), result(1_000_000, 40, 8, 20));

        String report = GrowthReport.of(growth);

        assertThat(report.lines().filter(line -> line.endsWith("MISSED")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("lifecycles per second"),
                        line -> assertThat(line).contains("triage queue"),
                        line -> assertThat(line).contains("a sweep"));
    }

    @Test
    void shouldReportOnlyThePartsThatWereMeasured() {
        Growth growth = Growth.of(reads(10_000, 4, 20), reads(1_000_000, 8, 20));

        String report = GrowthReport.of(growth);

        assertThat(growth.lifecycleRatio()).isNull();
        assertThat(report).contains("triage queue", "MISSED").doesNotContain("lifecycle", "sweep");
        assertThat(GrowthReport.of(growth.many()))
                .contains("1,000,000", "triage queue")
                .doesNotContain("lifecycle", "sweep");
    }

    /** A page with more entries takes longer, whatever else grows. */
    @Test
    void shouldShowHowFullThePagesWere() {
        Growth growth = Growth.of(reads(10_000, 4, 2.5), reads(1_000_000, 8, 20));

        String report = GrowthReport.of(growth);

        assertThat(report)
                .containsPattern("triage queue +4\\.00 +4\\.00 +2\\.5 +8\\.00 +8\\.00 +20\\.0 +2\\.00")
                .containsPattern("next case +4\\.00 +4\\.00 +8\\.00 +8\\.00 +2\\.00");
        assertThat(GrowthReport.of(growth.many())).containsPattern("triage queue .+ 20\\.0\\n");
    }

    private static GrowthRun.Result reads(int complaints, double millis, double page) {
        Throughput load = new Throughput(100, latency(millis), new Failures());
        return new GrowthRun.Result(
                complaints,
                1,
                null,
                null,
                Map.of("triage queue", load, "next case", load),
                Map.of("triage queue", page),
                null);
    }

    private static GrowthRun.Result result(int complaints, double perSecond, double listMillis, double sweepMillis) {
        return new GrowthRun.Result(
                complaints,
                1,
                new LifecycleRun.Result(perSecond, 400, List.of(400), Map.of(), Map.of(), new Failures()),
                new ServerCounters.Each(9, 50, 20, 3),
                Map.of("triage queue", new Throughput(100, latency(listMillis), new Failures())),
                Map.of("triage queue", 20.0),
                new IdleSweepRun.Result(1_000, latency(sweepMillis)));
    }

    private static Summary latency(double millis) {
        return new Summary(100, millis, millis, millis, millis, millis);
    }
}
