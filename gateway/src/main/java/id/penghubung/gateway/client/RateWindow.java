package id.penghubung.gateway.client;

/**
 * Compares a transfer with its minimum rate, one window after the other. Excess bytes of one window do not count in the next,
 * so that a transfer that stops is detected within two windows.
 */
final class RateWindow {

    private static final double NANOS_PER_SECOND = 1e9;

    private final MinimumRate rate;
    private long startedAt;
    private long bytesAtStart;

    RateWindow(MinimumRate rate) {
        this.rate = rate;
    }

    /** Starts a window. */
    void start(long now, long bytes) {
        startedAt = now;
        bytesAtStart = bytes;
    }

    /** Excludes a time in which nothing could be transferred. */
    void skip(long nanos) {
        startedAt += nanos;
    }

    /** Returns true if a window has ended in which too little was transferred. */
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
