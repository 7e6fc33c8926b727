package id.penghubung.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Token buckets of recently seen clients. */
final class TokenBuckets {

    private final LoadingCache<String, Bucket> buckets;

    /**
     * Creates an empty cache of buckets.
     *
     * @param requests capacity of each bucket, refilled evenly over the window
     * @param clients largest number of buckets that are kept
     */
    TokenBuckets(long requests, Duration window, int clients) {
        buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                // A bucket that was not used for a whole window is full again, like a new one.
                .expireAfterAccess(window)
                .executor(Runnable::run)
                .build(client -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(requests).refillGreedy(requests, window))
                        .build());
    }

    /** Returns the bucket of a client, or a full one if there was none. */
    Bucket of(String client) {
        return buckets.get(client);
    }

    /** Returns the bucket of a client, or null if the client has used nothing recently. */
    @Nullable
    Bucket used(String client) {
        return buckets.getIfPresent(client);
    }
}
