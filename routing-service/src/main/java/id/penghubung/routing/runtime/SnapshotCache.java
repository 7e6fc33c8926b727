package id.penghubung.routing.runtime;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something small that is needed for each complaint and seldom changes: held in memory, read again when it is old or
 * known to have changed.
 */
public final class SnapshotCache<T> {

    private final Supplier<T> source;
    private final long maxAgeNanos;
    private volatile @Nullable Held<T> held;

    public SnapshotCache(Supplier<T> source, Duration maxAge) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
    }

    /** The present content, at most {@code maxAge} behind what another replica has changed. */
    public T get() {
        Held<T> known = held;
        return known != null && fresh(known) ? known.content() : load();
    }

    /** To be called once a change is committed. A read that began before it is not kept: this waits for it. */
    public synchronized void invalidate() {
        held = null;
    }

    private synchronized T load() {
        Held<T> known = held;
        if (known != null && fresh(known)) {
            return known.content();
        }
        T content = source.get();
        held = new Held<>(content, System.nanoTime());
        return content;
    }

    private boolean fresh(Held<T> known) {
        return System.nanoTime() - known.since() < maxAgeNanos;
    }

    private record Held<T>(T content, long since) {}
}
