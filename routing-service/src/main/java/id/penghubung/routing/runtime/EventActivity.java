package id.penghubung.routing.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Records whether this replica applies complaint events, so that work in the background can leave the processor to them. Thread-safe. */
@ApplicationScoped
public class EventActivity {

    /** Longest time between two polls of a replica that has not caught up. */
    static final Duration GAP = Duration.ofMillis(200);

    private final LongSupplier nanoTime;
    private final AtomicInteger running = new AtomicInteger();
    private volatile long endedAt;

    EventActivity() {
        this(System::nanoTime);
    }

    EventActivity(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.endedAt = nanoTime.getAsLong() - GAP.toNanos();
    }

    /** Runs the work that applies the events of a poll. */
    public void during(Runnable applying) {
        running.incrementAndGet();
        try {
            applying.run();
        } finally {
            endedAt = nanoTime.getAsLong();
            running.decrementAndGet();
        }
    }

    /** Returns whether events are being applied, or were a moment ago. */
    public boolean isBusy() {
        return running.get() > 0 || nanoTime.getAsLong() - endedAt < GAP.toNanos();
    }
}
