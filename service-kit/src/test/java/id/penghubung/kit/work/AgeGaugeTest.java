package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AgeGaugeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AgeGauge age =
            AgeGauge.register(registry, Clock.fixed(NOW, ZoneOffset.UTC), "notes.oldest.age", "consumer", "mirror");

    @Test
    void shouldShowSecondsSinceStart() {
        age.set(NOW.minusMillis(90_500));

        assertThat(seconds()).isEqualTo(90.5);
    }

    @Test
    void shouldShowZeroWithoutStart() {
        assertThat(seconds()).isZero();

        age.set(NOW.minusSeconds(9));
        age.set(null);

        assertThat(seconds()).isZero();
    }

    private double seconds() {
        return registry.get("notes.oldest.age")
                .tag("consumer", "mirror")
                .gauge()
                .value();
    }
}
