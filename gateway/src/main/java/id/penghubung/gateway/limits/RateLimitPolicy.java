package id.penghubung.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Rate limit policy with a token bucket for each recently seen client. */
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
