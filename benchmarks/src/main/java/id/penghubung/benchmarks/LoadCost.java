package id.penghubung.benchmarks;

import id.penghubung.benchmarks.stack.CpuMeter;
import id.penghubung.benchmarks.stack.Databases;
import java.util.Optional;

/** What a load takes of the processors and of the database server between its beginning and its end. */
final class LoadCost {

    private final CpuMeter meter;
    private final Databases databases;
    private Optional<CpuMeter.Stretch> stretch = Optional.empty();
    private Optional<Databases.Work> workBefore = Optional.empty();
    private Optional<CpuMeter.Usage> usage = Optional.empty();
    private Optional<Databases.Work> work = Optional.empty();

    LoadCost(CpuMeter meter, Databases databases) {
        this.meter = meter;
        this.databases = databases;
        // Once before it counts: the first look loads a driver and a hundred classes while the load waits.
        databases.work();
        meter.start().end();
    }

    void begin() {
        workBefore = Optional.of(databases.work());
        stretch = Optional.of(meter.start());
    }

    void end() {
        usage = Optional.of(stretch.orElseThrow().end());
        work = Optional.of(databases.work().since(workBefore.orElseThrow()));
    }

    CpuMeter.Usage usage() {
        return usage.orElseThrow();
    }

    Databases.Work work() {
        return work.orElseThrow();
    }
}
