package id.penghubung.gateway.limits;

/** A multiple of a limit, within what can be counted. */
final class LimitMultiplier {

    private LimitMultiplier() {}

    /** Returns the requests in one window; a bucket gains one in a nanosecond at most. */
    static long of(LimitsConfig.PolicyConfig limit, long factor) {
        return Math.min(limit.requests() * factor, limit.window().toNanos());
    }

    /** Returns the places for what is done at the same time. */
    static int of(int max, int factor) {
        return (int) Math.min((long) max * factor, Integer.MAX_VALUE);
    }
}
