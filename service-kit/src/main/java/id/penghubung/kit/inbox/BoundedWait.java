package id.penghubung.kit.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Limits how long an event waits for data that another topic must deliver first. Topics have no order between them. The
 * delay is usually short; it is some minutes while a restored database reads all topics again. If the data has not
 * arrived within the limit, it is not expected any more and the event becomes a dead letter.
 */
@ApplicationScoped
public class BoundedWait {

    private static final int MAX_TRACKED_WAITS = 10_000;

    private final long limitNanos;
    private final Cache<Object, Long> firstSeenNanos;

    BoundedWait(InboxSettings settings) {
        this.limitNanos = settings.waitTimeout().toNanos();
        this.firstSeenNanos = Caffeine.newBuilder()
                .maximumSize(MAX_TRACKED_WAITS)
                .expireAfterWrite(settings.waitTimeout().plus(Duration.ofHours(1)))
                .build();
    }

    /**
     * Returns the exception to throw if something is missing.
     *
     * @param key identifies the missing data; the time is measured from the first call with this key
     * @param message names the missing data
     */
    public RuntimeException missing(Object key, String message) {
        long now = System.nanoTime();
        long firstSeen = firstSeenNanos.get(key, missing -> now);
        return now - firstSeen < limitNanos ? new NotReadyYetException(message) : new IllegalStateException(message);
    }
}
