package id.penghubung.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A token bucket for each client that was seen lately. */
final class TokenBuckets {

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param requests the capacity of each bucket, filled again evenly over the window
     * @param clients the most buckets that are kept
     */
    TokenBuckets(long requests, Duration window, int clients) {
        buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                // A bucket that nobody touched for a window is full again, as a new one is.
                .expireAfterAccess(window)
                .executor(Runnable::run)
                .build(client -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(requests).refillGreedy(requests, window))
                        .build());
    }

    /** Returns the bucket of a client, a full one if there was none. */
    Bucket of(String client) {
        return buckets.get(client);
    }

    /** Returns the bucket of a client that has used some of it, otherwise null. */
    @Nullable
    Bucket used(String client) {
        return buckets.getIfPresent(client);
    }
}
