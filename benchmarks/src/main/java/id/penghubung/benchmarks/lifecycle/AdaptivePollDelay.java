package id.penghubung.benchmarks.lifecycle;

/**
 * The delay before the first poll for a result, and between later polls. A poll too early costs a request; a poll too
 * late increases the measured latency. The delay adapts so that about three of four first polls succeed.
 */
final class AdaptivePollDelay {

    private static final double MAX_MILLIS = 1_000;
    private static final double MIN_MILLIS = 3;

    /** Factor by which the delay grows with each later poll. */
    private static final double GROWTH = 1.5;

    /** Factors of the first delay: one increase balances three decreases. */
    private static final double DECREASE = 0.98;

    private static final double INCREASE = 1.06;

    /** The second delay as a share of the first: after a failed first poll the result is likely to arrive soon. */
    private static final double SECOND_SHARE = 0.4;

    private double millis = 60;

    /**
     * @param poll number of the poll, starting at 0
     * @return milliseconds to wait before the poll
     */
    double delayBefore(int poll) {
        return poll == 0 ? millis : Math.max(5, millis * SECOND_SHARE) * Math.pow(GROWTH, poll - 1);
    }

    void recordFirstPoll(boolean found) {
        millis = Math.clamp(millis * (found ? DECREASE : INCREASE), MIN_MILLIS, MAX_MILLIS);
    }

    double millis() {
        return millis;
    }
}
