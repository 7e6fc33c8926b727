package id.penghubung.kit.runtime;

/**
 * Pauses between attempts, each twice as long as the one before.
 *
 * @param initialMillis the first pause
 * @param maxMillis upper limit of the pauses
 */
public record Backoff(long initialMillis, long maxMillis) {

    /**
     * Returns the pause after another failure.
     *
     * @param pause the pause before, in milliseconds, or 0 if there was none
     */
    public long after(long pause) {
        return Math.min(Math.max(pause * 2, initialMillis), maxMillis);
    }
}
