package id.penghubung.gateway.limits;

import java.time.Duration;

/**
 * What is left to a client after a request was counted.
 *
 * @param policy value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers)
 * @param name the policy's name
 * @param granted whether this request may pass
 * @param remaining requests left now
 * @param retryAfter until the next request may pass; zero where this one may
 * @param reset until all that was used is back
 */
public record RateLimitResult(
        String policy, String name, boolean granted, long remaining, Duration retryAfter, Duration reset) {

    /** Returns the stricter of two that apply to the same request. */
    RateLimitResult stricterOf(RateLimitResult other) {
        return !other.granted || granted && other.remaining < remaining ? other : this;
    }

    /** Value of the {@code RateLimit} header. */
    public String header() {
        return '"' + name + "\";r=" + remaining + ";t=" + (reset.toSeconds() + 1);
    }
}
