package id.penghubung.gateway.client;

/**
 * Compares a transfer with its minimum rate, one stretch of time after the other. What came in excess in one stretch does not
 * count in the next: a transfer that stops is noticed within two.
 */
final class RateWindow {

    private static final double NANOS_PER_SECOND = 1e9;

    private final MinimumRate rate;
    private long startedAt;
    private long bytesAtStart;

    RateWindow(MinimumRate rate) {
        this.rate = rate;
    }

    /** Begins a stretch. */
    void start(long now, long bytes) {
        startedAt = now;
        bytesAtStart = bytes;
    }

    /** Leaves out a time in which nothing could pass. */
    void skip(long nanos) {
        startedAt += nanos;
    }

    /** Returns true if a stretch is over in which too little has passed. */
    boolean tooSlow(long now, long bytes) {
        long length = now - startedAt;
        if (length < rate.windowNanos()) {
            return false;
        }
        boolean tooSlow = bytes - bytesAtStart < length / NANOS_PER_SECOND * rate.bytesPerSecond();
        start(now, bytes);
        return tooSlow;
    }
}
