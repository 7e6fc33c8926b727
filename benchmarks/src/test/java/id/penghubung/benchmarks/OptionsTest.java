package id.penghubung.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.benchmarks.Options.Kind;
import id.penghubung.benchmarks.growth.GrowthPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void shouldMeasureTheWholeSystemByDefault() {
        Options options = Options.parse(List.of());

        assertThat(options.kinds())
                .as("the focal-point service is measured on its own stack")
                .containsExactlyInAnyOrder(Kind.LIFECYCLES, Kind.LATENCY, Kind.READS, Kind.INTAKE, Kind.MEMORY);
        assertThat(options.amount("in-flight")).isEqualTo(64);
        assertThat(options.idempotencyKeys()).isTrue();
    }

    @Test
    void shouldApplyTheGivenArguments() {
        Options options = Options.parse(List.of("reads", "latency", "--rate=50", "--no-keys"));

        assertThat(options.kinds()).containsExactlyInAnyOrder(Kind.READS, Kind.LATENCY);
        assertThat(options.amount("rate")).isEqualTo(50);
        assertThat(options.idempotencyKeys()).isFalse();
    }

    @Test
    void shouldNameUnknownArguments() {
        assertThatThrownBy(() -> Options.parse(List.of("--speed=9"))).hasMessageContaining("--speed=9");
        assertThatThrownBy(() -> Options.parse(List.of("everything"))).hasMessageContaining("everything");
        assertThatThrownBy(() -> Options.parse(List.of("--rate=fast"))).hasMessageContaining("whole number");
    }

    @Test
    void shouldUseAMillionCasesForTheFocalPointService() {
        Options options = Options.parse(List.of("focal-point", "--few-cases=500"));

        assertThat(options.kinds()).containsExactly(Kind.FOCAL_POINT);
        assertThat(options.amount("cases")).isEqualTo(1_000_000);
        assertThat(options.amount("few-cases")).isEqualTo(500);
    }

    @Test
    void shouldLoadAMillionComplaintsForGrowth() {
        Options options = Options.parse(List.of("growth", "--few-complaints", "500"));

        assertThat(options.kinds()).containsExactly(Kind.GROWTH);
        assertThat(options.amount("complaints")).isEqualTo(1_000_000);
        assertThat(options.amount("few-complaints")).isEqualTo(500);
    }

    @Test
    void shouldMeasureSomePartsOfGrowth() {
        assertThat(Options.parse(List.of("growth")).growthParts()).containsExactlyInAnyOrder(GrowthPart.values());
        assertThat(Options.parse(List.of("growth", "--growth-parts=reads")).growthParts())
                .containsExactly(GrowthPart.READS);
        assertThat(Options.parse(List.of("growth", "--growth-parts", "lifecycles,sweeps"))
                        .growthParts())
                .containsExactlyInAnyOrder(GrowthPart.LIFECYCLES, GrowthPart.SWEEPS);
        assertThatThrownBy(() -> Options.parse(List.of("growth", "--growth-parts=writes")))
                .hasMessageContaining("lifecycles, reads and sweeps");
    }

    @Test
    void shouldMeasureReplicasOnlyWhenTheyAreNamed() {
        Options options = Options.parse(List.of("scale", "--scale-delay=20", "--scale-complaints", "500"));

        assertThat(options.kinds()).containsExactly(Kind.SCALE);
        assertThat(options.amount("scale-delay")).isEqualTo(20);
        assertThat(options.amount("scale-complaints")).isEqualTo(500);
        assertThat(options.amount("scale-batch")).isEqualTo(1);
        assertThat(Options.parse(List.of()).has(Kind.SCALE)).isFalse();
    }

    @Test
    void shouldMeasureSurveysOnlyWhenTheyAreNamed() {
        Options options = Options.parse(List.of("surveys", "--survey-links=400"));

        assertThat(options.kinds()).containsExactly(Kind.SURVEYS);
        assertThat(options.amount("survey-links")).isEqualTo(400);
        assertThat(options.amount("survey-respondents")).isEqualTo(200);
        assertThat(Options.parse(List.of()).has(Kind.SURVEYS)).isFalse();
    }

    @Test
    void shouldMeasureDecisionsOnlyWhenTheyAreNamed() {
        Options options = Options.parse(List.of("decisions", "--trial-complaints=500", "--decision-turns", "1"));

        assertThat(options.kinds()).containsExactly(Kind.DECISIONS);
        assertThat(options.amount("trial-complaints")).isEqualTo(500);
        assertThat(options.amount("decision-turns")).isEqualTo(1);
        assertThat(options.amount("trained-decisions")).isEqualTo(100_000);
        assertThat(options.amount("decided-complaints"))
                .as("several cycles of a relay")
                .isGreaterThan(2_000);
        assertThat(Options.parse(List.of()).has(Kind.DECISIONS)).isFalse();
    }

    @Test
    void shouldMeasureAllPartsBrieflyForAComparison() {
        Options options = Options.parse(List.of("smoke", "--accept", "--rate=5"));

        assertThat(options.kinds()).contains(Kind.LIFECYCLES, Kind.READS, Kind.INTAKE);
        assertThat(options.amount("warm-up")).isEqualTo(20);
        assertThat(options.amount("rate")).isEqualTo(5);
        assertThat(options.comparison()).isEqualTo(Options.Comparison.ACCEPT);
        assertThatThrownBy(() -> Options.parse(List.of("reads", "--accept"))).hasMessageContaining("smoke");
        assertThatThrownBy(() -> Options.parse(List.of("smoke", "hostile"))).hasMessageContaining("smoke");
    }

    @Test
    void shouldMeasureAttacksOnlyOnRequest() {
        Options options = Options.parse(List.of("hostile", "--hostile-connections=200"));

        assertThat(options.kinds()).containsExactly(Kind.HOSTILE);
        assertThat(options.amount("hostile-connections")).isEqualTo(200);
        assertThat(options.amount("hostile-rate")).isEqualTo(20);
    }

    @Test
    void shouldMeasureStreamsOnlyWhenTheyAreNamed() {
        Options options = Options.parse(List.of("streams", "--streams=50", "--stream-seconds", "10"));

        assertThat(options.kinds()).containsExactly(Kind.STREAMS);
        assertThat(options.amount("streams")).isEqualTo(50);
        assertThat(options.amount("stream-seconds")).isEqualTo(10);
        assertThat(Options.parse(List.of()).has(Kind.STREAMS)).isFalse();
    }

    @Test
    void shouldMeasureThePeerInAtLeastThreeTurns() {
        Options options = Options.parse(List.of("--peer", "../peers", "--turns", "5", "reads", "--warm-up=30"));

        assertThat(options.peer()).contains("../peers");
        assertThat(options.amount("turns")).isEqualTo(5);
        assertThat(options.amount("warm-up")).isEqualTo(30);
        assertThat(options.kinds()).containsExactly(Kind.READS);
        assertThat(Options.parse(List.of("--peer=peers")).amount("turns")).isEqualTo(3);
        assertThat(Options.parse(List.of()).peer()).isEmpty();
        assertThatThrownBy(() -> Options.parse(List.of("--peer=peers", "--turns=2")))
                .hasMessageContaining("at least 3");
    }

    @Test
    void shouldRefuseAPeerWhereItIsNotMeasured() {
        assertThatThrownBy(() -> Options.parse(List.of("--peer=peers", "hostile")))
                .hasMessageContaining("--peer");
        assertThatThrownBy(() -> Options.parse(List.of("--peer=peers", "smoke")))
                .hasMessageContaining("smoke");
        assertThatThrownBy(() -> Options.parse(List.of("reads", "--peer"))).hasMessageContaining("--peer");
    }
}
