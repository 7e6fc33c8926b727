package id.penghubung.kit.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Decides how long an event waits for what another topic has to bring first. Topics have no order between them; the
 * distance is a moment as a rule, and minutes while a restored database reads all of them again. What has not come by then
 * is not going to, and the event becomes a dead letter.
 */
@ApplicationScoped
public class BoundedWait {

    private static final int MAX_TRACKED_WAITS = 10_000;

    private final long limitNanos;
    private final Cache<Object, Long> firstSeenNanos;

    BoundedWait(InboxSettings settings) {
        this.limitNanos = settings.waitForOtherTopics().toNanos();
        this.firstSeenNanos = Caffeine.newBuilder()
                .maximumSize(MAX_TRACKED_WAITS)
                .expireAfterWrite(settings.waitForOtherTopics().plus(Duration.ofHours(1)))
                .build();
    }

    /**
     * The exception to throw when something is missing.
     *
     * @param key what is missing; the time is counted from the first call with it
     * @param message says what is missing
     */
    public RuntimeException missing(Object key, String message) {
        long now = System.nanoTime();
        long firstSeen = firstSeenNanos.get(key, missing -> now);
        return now - firstSeen < limitNanos ? new NotReadyYetException(message) : new IllegalStateException(message);
    }
}
