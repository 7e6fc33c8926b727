package id.penghubung.benchmarks;

import id.penghubung.benchmarks.stack.CpuMeter;
import id.penghubung.benchmarks.stack.Databases;
import java.util.Optional;

/** What a load takes of the processors and of the database server between its beginning and its end. */
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
        // Once before it counts: the first look loads a driver and a hundred classes while the load waits.
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
