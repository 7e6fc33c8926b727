package id.penghubung.gateway.limits;

import java.time.Duration;

/**
 * Result of counting a request.
 *
 * @param policy value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers)
 * @param name name of the policy
 * @param granted whether this request is allowed
 * @param remaining requests left now
 * @param retryAfter time until the next request is allowed; zero if this one is
 * @param reset time until the whole limit is available again
 */
public record RateLimitResult(
        String policy, String name, boolean granted, long remaining, Duration retryAfter, Duration reset) {

    /** Returns the stricter of two results for the same request. */
    RateLimitResult stricterOf(RateLimitResult other) {
        return !other.granted || granted && other.remaining < remaining ? other : this;
    }

    /** Returns the value of the {@code RateLimit} header. */
    public String header() {
        return '"' + name + "\";r=" + remaining + ";t=" + (reset.toSeconds() + 1);
    }
}
