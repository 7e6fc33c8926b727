package id.penghubung.kit.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cache for a small content that many requests read and that rarely changes. The content is read again when it is too old or was
 * invalidated. If it cannot be read then, {@link #get} fails like the source, and the next call reads again: content that is too old is
 * never returned. In the last quarter of its time one thread reads the content anew, and the others go on with what there is.
 */
public final class SnapshotCache<T> {

    /** Part of the maximum age in which the content is read anew. */
    private static final int RENEWAL_PART = 4;

    private final Supplier<T> source;
    private final long maxAgeNanos;
    private final LongSupplier nanoTime;

    private volatile @Nullable Snapshot<T> snapshot;
    private long invalidations;

    /**
     * @param source reads the content; threads that find none at the same time each call it. It may join the transaction of its caller,
     *     which therefore must not have changed the content
     */
    public SnapshotCache(Supplier<T> source, Duration maxAge) {
        this(source, maxAge, System::nanoTime);
    }

    SnapshotCache(Supplier<T> source, Duration maxAge, LongSupplier nanoTime) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Returns the content. It is at most {@code maxAge} older than a change by another replica. */
    public T get() {
        Snapshot<T> current = snapshot;
        if (current == null || !isFresh(current)) {
            return read();
        }
        boolean renews = isToBeRenewed(current) && current.renewing().compareAndSet(false, true);
        return renews ? renew(current) : current.content();
    }

    /** Discards the content after a committed change, also content that is being read. */
    public synchronized void invalidate() {
        invalidations++;
        snapshot = null;
    }

    /** Reads the content before it is too old. Without success it is returned as it is, for as long as it may be. */
    private T renew(Snapshot<T> current) {
        try {
            return read();
        } catch (RuntimeException failure) {
            if (!isFresh(current)) {
                throw failure;
            }
            return current.content();
        } finally {
            current.renewing().set(false);
        }
    }

    /** Reads without a lock: a thread that waited for another one's statement would hold its own connection meanwhile. */
    private T read() {
        long invalidationsBefore = invalidations();
        long readNanos = nanoTime.getAsLong();
        T content = source.get();
        keep(new Snapshot<>(content, readNanos, new AtomicBoolean()), invalidationsBefore);
        return content;
    }

    private synchronized long invalidations() {
        return invalidations;
    }

    /** Keeps a snapshot, unless it was read before a change, or another thread has begun later and was faster. */
    private synchronized void keep(Snapshot<T> read, long invalidationsBefore) {
        Snapshot<T> kept = snapshot;
        boolean newest = kept == null || read.readNanos() - kept.readNanos() >= 0;
        if (newest && invalidations == invalidationsBefore) {
            snapshot = read;
        }
    }

    private boolean isFresh(Snapshot<T> current) {
        return ageNanos(current) < maxAgeNanos;
    }

    private boolean isToBeRenewed(Snapshot<T> current) {
        return ageNanos(current) >= maxAgeNanos - maxAgeNanos / RENEWAL_PART;
    }

    private long ageNanos(Snapshot<T> current) {
        return nanoTime.getAsLong() - current.readNanos();
    }

    /** @param renewing whether a thread reads the next content */
    private record Snapshot<T>(T content, long readNanos, AtomicBoolean renewing) {}
}
