package id.penghubung.benchmarks.load;

import org.HdrHistogram.Histogram;

/** Histogram of latencies from one microsecond to ten minutes, with three significant digits. */
public final class Latencies {

    private static final long MAX_MICROS = 600_000_000L;

    private final Histogram micros = new Histogram(1, MAX_MICROS, 3);

    public void add(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1_000, 1, MAX_MICROS));
    }

    public long count() {
        return micros.getTotalCount();
    }

    public Summary summary() {
        return new Summary(
                count(),
                micros.getMean() / 1_000,
                millisAt(50),
                millisAt(95),
                millisAt(99),
                count() == 0 ? 0 : micros.getMaxValue() / 1_000.0);
    }

    private double millisAt(double percentile) {
        return count() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** Summary of latencies in milliseconds. */
    public record Summary(long count, double mean, double p50, double p95, double p99, double max) {}
}
