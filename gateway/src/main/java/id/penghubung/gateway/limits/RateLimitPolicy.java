package id.penghubung.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One policy with a bucket for each client that was seen lately. */
final class RateLimitPolicy {

    private final String name;
    private final String header;
    private final TokenBuckets buckets;

    RateLimitPolicy(String name, long requests, Duration window, int clients) {
        this.name = name;
        this.header = '"' + name + "\";q=" + requests + ";w=" + window.toSeconds();
        this.buckets = new TokenBuckets(requests, window, clients);
    }

    RateLimitResult consume(String client) {
        ConsumptionProbe probe = buckets.of(client).tryConsumeAndReturnRemaining(1);
        return new RateLimitResult(
                header,
                name,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
}
