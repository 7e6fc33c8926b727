package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.TrainingPace;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Limits a training to a tenth of a processor while there is more urgent work. After each part of its work the training pauses nine
 * times as long as the part took, or until the other work has ended. All pauses together have a limit, so that a replica that always
 * has other work gets a model too.
 *
 * <p>A low priority of the thread is no alternative: a thread that gets no processor delays each garbage collection, which waits until
 * the thread can be stopped. A thread that pauses does not.
 */
final class YieldingPace implements TrainingPace {

    /** Work between two pauses. */
    static final Duration PART = Duration.ofMillis(10);

    /** Interval at which a pause checks whether there is still other work. */
    static final Duration CHECK_INTERVAL = Duration.ofMillis(20);

    private static final int PAUSE_FOR_WORK = 9;

    private final BooleanSupplier urgentWork;
    private final LongSupplier nanoTime;
    private final LongConsumer park;
    private long remaining;
    private long workingSince;

    /**
     * Begins a part of the work.
     *
     * @param urgentWork returns whether there is more urgent work
     * @param nanoTime time in nanoseconds, of which only differences count
     * @param park waits for a number of nanoseconds; returns at once if the thread is interrupted
     * @param mostPauses limit of all pauses together
     */
    YieldingPace(BooleanSupplier urgentWork, LongSupplier nanoTime, LongConsumer park, Duration mostPauses) {
        this.urgentWork = urgentWork;
        this.nanoTime = nanoTime;
        this.park = park;
        this.remaining = mostPauses.toNanos();
        this.workingSince = nanoTime.getAsLong();
    }

    /** All threads of a training wait together. */
    @Override
    public synchronized void awaitTurn() {
        long worked = nanoTime.getAsLong() - workingSince;
        if (worked < PART.toNanos()) {
            return;
        }
        pause(Math.min(worked * PAUSE_FOR_WORK, remaining));
        workingSince = nanoTime.getAsLong();
    }

    private void pause(long most) {
        long begin = nanoTime.getAsLong();
        long paused = 0;
        while (paused < most
                && urgentWork.getAsBoolean()
                && !Thread.currentThread().isInterrupted()) {
            park.accept(Math.min(CHECK_INTERVAL.toNanos(), most - paused));
            paused = nanoTime.getAsLong() - begin;
        }
        remaining -= paused;
    }
}
