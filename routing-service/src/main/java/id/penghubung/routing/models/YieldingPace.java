package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.TrainingPace;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Leaves a training a tenth of a processor while there is more urgent work, and all of it otherwise. After each part of its work the
 * training pauses nine times as long as the part took, or until the other work has ended. All pauses together have a limit, so that a
 * replica that always has other work gets a model too.
 *
 * <p>A low priority of the thread would not do: a thread that gets no processor holds up each garbage collection, which waits until it
 * can be stopped. One that pauses does not.
 */
final class YieldingPace implements TrainingPace {

    /** Work between two pauses. */
    static final Duration PART = Duration.ofMillis(10);

    /** Time after which a pause looks for other work again. */
    static final Duration LOOK = Duration.ofMillis(20);

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
     * @param park waits for a number of nanoseconds; not for an interrupted thread
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
            park.accept(Math.min(LOOK.toNanos(), most - paused));
            paused = nanoTime.getAsLong() - begin;
        }
        remaining -= paused;
    }
}
