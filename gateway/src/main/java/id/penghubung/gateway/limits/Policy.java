package id.penghubung.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One policy with a bucket for each client that was seen lately. */
final class Policy {

    private final String name;
    private final String header;
    private final LoadingCache<String, Bucket> buckets;

    Policy(PolicyName name, LimitsConfig.Policy limit, int clients) {
        int requests = limit.requests();
        Duration window = limit.window();
        this.name = name.label();
        this.header = '"' + name.label() + "\";q=" + requests + ";w=" + window.toSeconds();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                // A bucket that nobody touched for a window is full again, as a new one is.
                .expireAfterAccess(window)
                .executor(Runnable::run)
                .build(client -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(requests).refillGreedy(requests, window))
                        .build());
    }

    Allowance take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                header,
                name,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
}
