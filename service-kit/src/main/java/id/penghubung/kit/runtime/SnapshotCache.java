package id.penghubung.kit.runtime;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cache for a small value that is needed for each complaint and rarely changes. The value is loaded again when it is too
 * old or was invalidated.
 */
public final class SnapshotCache<T> {

    private final Supplier<T> source;
    private final long maxAgeNanos;
    private volatile @Nullable Snapshot<T> snapshot;

    public SnapshotCache(Supplier<T> source, Duration maxAge) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
    }

    /** Returns the content. It is at most {@code maxAge} older than a change by another replica. */
    public T get() {
        Snapshot<T> current = snapshot;
        return current != null && isFresh(current) ? current.content() : load();
    }

    /** Discards the content after a committed change. Waits for a running load and discards its result too. */
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
