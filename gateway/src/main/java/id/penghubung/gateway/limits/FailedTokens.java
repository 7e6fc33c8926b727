package id.penghubung.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts tokens that were refused, by the network of the client address, so that nobody tries tokens without end or keeps
 * the gateway busy with checking signatures.
 */
@Singleton
public class FailedTokens {

    private final LoadingCache<String, Bucket> buckets;

    FailedTokens(LimitsConfig config) {
        LimitsConfig.Policy limit = config.failedTokens();
        buckets = Caffeine.newBuilder()
                .maximumSize(config.clients())
                // A bucket that nobody touched for a window is full again, as a new one is.
                .expireAfterAccess(limit.window())
                .executor(Runnable::run)
                .build(network -> Bucket.builder()
                        .addLimit(bandwidth ->
                                bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
                        .build());
    }

    /** Returns how long a client has to wait until another of its tokens is checked; zero where it need not. */
    public Duration untilNextCheck(String network) {
        @Nullable Bucket bucket = buckets.getIfPresent(network);
        if (bucket == null) {
            return Duration.ZERO;
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Counts a token that was refused. */
    public void count(String network) {
        buckets.get(network).tryConsume(1);
    }
}
