package id.penghubung.gateway.limits;

/** Multiplies limits without overflow. */
final class LimitMultiplier {

    private LimitMultiplier() {}

    /** Returns the requests in one window. A bucket can refill one request per nanosecond at most. */
    static long of(LimitsConfig.PolicyConfig limit, long factor) {
        return Math.min(limit.requests() * factor, limit.window().toNanos());
    }

    /** Returns the number of concurrent slots, at most {@link Integer#MAX_VALUE}. */
    static int of(int max, int factor) {
        return (int) Math.min((long) max * factor, Integer.MAX_VALUE);
    }
}
