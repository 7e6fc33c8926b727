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
    private volatile @Nullable Snapshot<T> snapshot;

    public SnapshotCache(Supplier<T> source, Duration maxAge) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
    }

    /** The present content, at most {@code maxAge} behind what another replica has changed. */
    public T get() {
        Snapshot<T> current = snapshot;
        return current != null && isFresh(current) ? current.content() : load();
    }

    /** To be called once a change is committed. A read that began before it is not kept: this waits for it. */
    public synchronized void invalidate() {
        snapshot = null;
    }

    private synchronized T load() {
        Snapshot<T> current = snapshot;
        if (current != null && isFresh(current)) {
            return current.content();
        }
        T content = source.get();
        snapshot = new Snapshot<>(content, System.nanoTime());
        return content;
    }

    private boolean isFresh(Snapshot<T> current) {
        return System.nanoTime() - current.readNanos() < maxAgeNanos;
    }

    private record Snapshot<T>(T content, long readNanos) {}
}
