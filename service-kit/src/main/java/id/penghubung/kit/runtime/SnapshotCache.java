package id.penghubung.kit.runtime;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cache for a small content that many requests read and that rarely changes. The content is read again when it is too old or was
 * invalidated. If it cannot be read then, {@link #get} fails like the source, and the next call reads again: content that is too old is
 * never returned.
 */
public final class SnapshotCache<T> {

    private final Supplier<T> source;
    private final long maxAgeNanos;

    private volatile @Nullable Snapshot<T> snapshot;
    private long invalidations;

    /** @param source reads the content; threads that find none at the same time each call it */
    public SnapshotCache(Supplier<T> source, Duration maxAge) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
    }

    /** Returns the content. It is at most {@code maxAge} older than a change by another replica. */
    public T get() {
        Snapshot<T> current = snapshot;
        return current != null && isFresh(current) ? current.content() : read();
    }

    /** Discards the content after a committed change, also content that is being read. */
    public synchronized void invalidate() {
        invalidations++;
        snapshot = null;
    }

    /** Reads without a lock: a thread that waited for another one's statement would hold its own connection meanwhile. */
    private T read() {
        long invalidationsBefore = invalidations();
        long readNanos = System.nanoTime();
        T content = source.get();
        keep(new Snapshot<>(content, readNanos), invalidationsBefore);
        return content;
    }

    private synchronized long invalidations() {
        return invalidations;
    }

    /** Keeps a snapshot, unless it was read before a change. */
    private synchronized void keep(Snapshot<T> read, long invalidationsBefore) {
        if (invalidations == invalidationsBefore) {
            snapshot = read;
        }
    }

    private boolean isFresh(Snapshot<T> current) {
        return System.nanoTime() - current.readNanos() < maxAgeNanos;
    }

    private record Snapshot<T>(T content, long readNanos) {}
}
