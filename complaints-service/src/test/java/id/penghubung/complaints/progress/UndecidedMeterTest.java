package id.penghubung.complaints.progress;

import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Accounts;
import id.penghubung.complaints.testing.Backends;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class UndecidedMeterTest {

    @Inject
    UndecidedMeter meter;

    @Inject
    MeterRegistry registry;

    @Test
    void shouldShowThatAComplaintWaits() {
        submitted(Accounts.newReporter());

        meter.look();

        assertThat(registry.get("complaints.undecided.oldest.age").gauge().value())
                .isPositive();
    }
}
