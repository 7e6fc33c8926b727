package id.penghubung.benchmarks.load;

import java.time.Duration;
import java.util.function.LongConsumer;

/** Arrivals at a fixed rate, whether or not earlier ones are done, as people come. */
public final class FixedRate {

    private FixedRate() {}

    /**
     * Puts all arrivals of a stretch of time on the loop.
     *
     * @param arrive takes the {@link System#nanoTime()} at which the arrival was due
     * @return how many will arrive
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
