package id.penghubung.benchmarks.load;

import java.time.Duration;
import java.util.function.LongConsumer;

/** Arrivals at a fixed rate, independent of whether earlier ones are finished. */
public final class FixedRate {

    private FixedRate() {}

    /**
     * Schedules all arrivals of a period on the loop.
     *
     * @param arrive called with the {@link System#nanoTime()} at which the arrival was due
     * @return number of arrivals
     */
    public static int schedule(LoadLoop loop, double perSecond, Duration length, LongConsumer arrive) {
        long gap = (long) (1e9 / perSecond);
        long start = System.nanoTime() + gap;
        int arrivals = (int) (length.toNanos() / gap);
        for (int i = 0; i < arrivals; i++) {
            long due = start + i * gap;
            loop.at(due, () -> arrive.accept(due));
        }
        return arrivals;
    }
}
