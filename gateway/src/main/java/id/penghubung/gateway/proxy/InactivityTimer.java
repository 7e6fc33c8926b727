package id.penghubung.gateway.proxy;

import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.TimeUnit;

/**
 * Runs an action after a time without activity. Activity only updates a timestamp, which {@link InactivityTimers} compares at
 * intervals. Used on the context of one exchange.
 */
final class InactivityTimer {

    private final InactivityTimers timers;
    private final ContextInternal context;
    private final Runnable expired;
    private boolean running;
    private long limitNanos;
    private long activeAt;
    /** Place among the running timers of the event loop; used by {@link InactivityTimers} alone. */
    private int place = InactivityTimers.NOWHERE;

    InactivityTimer(InactivityTimers timers, ContextInternal context, Runnable expired) {
        this.timers = timers;
        this.context = context;
        this.expired = expired;
    }

    /** Starts the timer, or restarts it with another limit. */
    void start(long millis) {
        limitNanos = TimeUnit.MILLISECONDS.toNanos(millis);
        activeAt = System.nanoTime();
        if (!running) {
            running = true;
            timers.add(this);
        }
    }

    /** Records activity. */
    void touch() {
        activeAt = System.nanoTime();
    }

    void stop() {
        if (running) {
            running = false;
            timers.remove(this);
        }
    }

    ContextInternal context() {
        return context;
    }

    int place() {
        return place;
    }

    void place(int now) {
        place = now;
    }

    boolean isOver(long now) {
        return now - activeAt >= limitNanos;
    }

    /** Runs the action if the timer is over. */
    void check() {
        if (running && isOver(System.nanoTime())) {
            stop();
            expired.run();
        }
    }
}
