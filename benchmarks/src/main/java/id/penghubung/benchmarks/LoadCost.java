package id.penghubung.benchmarks;

import id.penghubung.benchmarks.stack.CpuMeter;
import id.penghubung.benchmarks.stack.Databases;
import java.util.Optional;

/** CPU time and work of the database server during a load, measured between {@link #start} and {@link #stop}. */
final class LoadCost {

    private final CpuMeter meter;
    private final Databases databases;
    private Optional<CpuMeter.Measurement> measurement = Optional.empty();
    private Optional<Databases.ServerCounters> countersBefore = Optional.empty();
    private Optional<CpuMeter.Usage> usage = Optional.empty();
    private Optional<Databases.ServerCounters> counters = Optional.empty();

    LoadCost(CpuMeter meter, Databases databases) {
        this.meter = meter;
        this.databases = databases;
        // Warm-up: the first call loads a driver and about a hundred classes.
        databases.serverCounters();
        meter.start().stop();
    }

    void start() {
        countersBefore = Optional.of(databases.serverCounters());
        measurement = Optional.of(meter.start());
    }

    void stop() {
        usage = Optional.of(measurement.orElseThrow().stop());
        counters = Optional.of(databases.serverCounters().since(countersBefore.orElseThrow()));
    }

    CpuMeter.Usage usage() {
        return usage.orElseThrow();
    }

    Databases.ServerCounters serverCounters() {
        return counters.orElseThrow();
    }
}
