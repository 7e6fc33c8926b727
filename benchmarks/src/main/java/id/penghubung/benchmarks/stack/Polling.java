package id.penghubung.benchmarks.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for states of other processes, which only polling can show. */
public final class Polling {

    private Polling() {}

    /**
     * Checks a condition at an interval, the first time at once.
     *
     * @return true as soon as the condition holds; false if it does not hold within the timeout
     */
    public static boolean until(BooleanSupplier condition, Duration interval, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            pause(interval);
        }
        return true;
    }

    /**
     * Pauses the current thread: between two polls, or between two requests of a client with a fixed pause.
     *
     * @throws IllegalStateException if the thread is interrupted
     */
    public static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
