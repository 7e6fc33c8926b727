package id.penghubung.focalpoint.ombudsman.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Registers the meter of open event streams. */
@ApplicationScoped
class StreamMeters {

    void register(@Observes StartupEvent started, EventStreams streams, MeterRegistry meters) {
        Gauge.builder("penghubung.ombudsman.streams.open", streams, EventStreams::open)
                .description("Event streams that are open on this instance")
                .register(meters);
    }
}
