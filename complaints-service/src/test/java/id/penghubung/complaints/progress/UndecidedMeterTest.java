package id.penghubung.complaints.progress;

import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class UndecidedMeterTest {

    @Inject
    UndecidedMeter meter;

    @Inject
    MeterRegistry registry;

    @Test
    void shouldRecordTheTimeOfItsLastSuccess() {
        long begin = Instant.now().getEpochSecond();

        meter.tick();

        assertThat(ofMeter("penghubung.sweep.last.success")).isGreaterThanOrEqualTo(begin);
        assertThat(ofMeter("penghubung.sweep.late.after")).isEqualTo(3 * 30 + 300);
    }

    private double ofMeter(String name) {
        return registry.get(name).tag("worker", UndecidedMeter.WORKER).gauge().value();
    }

    @Test
    void shouldShowTheAgeOfAnUndecidedComplaint() {
        submitted(Tokens.newReporter());

        meter.tick();

        assertThat(registry.get("complaints.undecided.oldest.age").gauge().value())
                .isPositive();
    }
}
