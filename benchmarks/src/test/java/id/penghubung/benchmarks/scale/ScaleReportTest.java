package id.penghubung.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.benchmarks.stack.CpuMeter.Usage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaleReportTest {

    @Test
    void shouldCompareTheReplicasWithTheGoal() {
        Scale scale = new Scale(result(200, 4, 0), result(210, 2, 2.4), result(40, 4, 0), result(70, 2, 2));

        String report = ScaleReport.of(scale);

        assertThat(scale.delayedRatio()).isEqualTo(1.75);
        assertThat(Scale.cpuPerEvent(scale.two(), "routing-service"))
                .as("of all replicas")
                .isEqualTo(4.4);
        assertThat(report)
                .contains("1.75", "4.40", "1.10")
                .containsPattern("decisions of routing per second +50\\.00 +52\\.50 +1\\.05")
                .containsPattern("decisions published by routing +10\\.00 +17\\.50 +1\\.75")
                .doesNotContain("MISSED");
    }

    @Test
    void shouldNameTheGoalThatIsMissed() {
        Scale scale = new Scale(result(200, 4, 0), result(210, 4, 0), result(40, 4, 0), result(60, 4, 0));

        assertThat(ScaleReport.of(scale).lines().filter(line -> line.endsWith("MISSED")))
                .singleElement()
                .asString()
                .contains("all services", "1.50");
    }

    @Test
    void shouldNotCallAGoalMissedWithoutAFigure() {
        Scale scale = new Scale(result(200, 4, 0), result(210, 4, 0), result(Double.NaN, 4, 0), result(60, 4, 0));

        assertThat(ScaleReport.of(scale)).contains("at least 1.6, no figure").doesNotContain("MISSED", "NaN");
    }

    private static ScaleRun.Result result(double perSecond, double cpuSeconds, double cpuSecondsOfReplica) {
        EventRate rate = new EventRate(1_000, perSecond);
        Map<String, Double> cpu = Map.of("routing-service", cpuSeconds, "routing-service-2", cpuSecondsOfReplica);
        EventRate decisions = new EventRate(300, perSecond / 4);
        return new ScaleRun.Result(rate, Map.of("routing", rate), rate, decisions, new Usage(10, cpu));
    }
}
