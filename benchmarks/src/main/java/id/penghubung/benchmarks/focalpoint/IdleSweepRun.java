package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.localstack.service.Metrics;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures the duration of a deadline sweep when nothing is due. */
public final class IdleSweepRun {

    static final String SWEEPS = "penghubung_deadlines_sweep_seconds";

    private IdleSweepRun() {}

    /**
     * Result of sweeps with nothing due.
     *
     * @param open number of open deadlines
     */
    public record Result(long open, Latencies.Summary sweeps) {}

    /**
     * Reads the metrics more often than sweeps happen, so that each sweep is measured separately.
     *
     * @param metrics reads the metrics of focal-point-service
     */
    public static Result run(Supplier<Metrics> metrics, Databases databases, Duration length) {
        Latencies sweeps = new Latencies();
        long end = System.nanoTime() + length.toNanos();
        Metrics before = metrics.get();
        double count = before.sum(SWEEPS + "_count");
        double seconds = before.sum(SWEEPS + "_sum");
        while (System.nanoTime() < end) {
            Polling.pause(Duration.ofSeconds(1));
            Metrics now = metrics.get();
            double countNow = now.sum(SWEEPS + "_count");
            double secondsNow = now.sum(SWEEPS + "_sum");
            if (countNow > count) {
                sweeps.add((long) ((secondsNow - seconds) / (countNow - count) * 1e9));
            }
            count = countNow;
            seconds = secondsNow;
        }
        String open = databases.text(Databases.FOCAL_POINT, "select count(*) from deadline where next_at is not null");
        return new Result(Long.parseLong(open), sweeps.summary());
    }
}
