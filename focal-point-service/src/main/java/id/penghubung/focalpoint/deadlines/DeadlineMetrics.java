package id.penghubung.focalpoint.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntSupplier;

/** Metrics of the deadline sweep and of escalations. */
@ApplicationScoped
class DeadlineMetrics {

    private final MeterRegistry registry;
    private final Timer sweeps;

    DeadlineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.sweeps = Timer.builder("penghubung.deadlines.sweep")
                .description("Duration of one sweep for due escalations, including their processing")
                .register(registry);
    }

    int timeSweep(IntSupplier work) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return work.getAsInt();
        } finally {
            sample.stop(sweeps);
        }
    }

    /** Counts escalations that were reached, by level and stage. */
    void countEscalations(List<EscalationReached> escalations) {
        escalations.forEach(escalation -> registry.counter(
                        "penghubung.deadlines.escalations",
                        "level",
                        escalation.level().name(),
                        "stage",
                        escalation.stage().name())
                .increment());
    }
}
