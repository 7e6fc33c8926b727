package id.penghubung.focalpoint.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntSupplier;

/** What is told of deadlines to those who watch the service. */
@ApplicationScoped
class DeadlineMetrics {

    private final MeterRegistry registry;
    private final Timer sweeps;

    DeadlineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.sweeps = Timer.builder("penghubung.deadlines.sweep")
                .description("How long a look for rungs that are due takes, with all that it fires")
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

    /** Counted when they are fired, by rung: the breaches among them are what an agency answers for. */
    void countEscalations(List<EscalationReached> escalations) {
        escalations.forEach(escalation -> registry.counter(
                        "penghubung.deadlines.rungs",
                        "rung",
                        escalation.level().name(),
                        "stage",
                        escalation.stage().name())
                .increment());
    }
}
