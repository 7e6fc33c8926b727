package id.penghubung.benchmarks.lifecycle;

/**
 * When to look for the first time whether something has arrived. A look too early costs the machine a request, a look too
 * late costs the clock; so it moves to where about three of four first looks find what they look for.
 */
final class AdaptivePollDelay {

    private static final double MAX_MILLIS = 1_000;
    private static final double MIN_MILLIS = 3;

    /** Each later look waits so much longer than the one before. */
    private static final double GROWTH = 1.5;

    /** One step back for three steps forward. */
    private static final double DECREASE = 0.98;

    private static final double INCREASE = 1.06;

    /** After a first look in vain, it is likely there soon. */
    private static final double SECOND_SHARE = 0.4;

    private double millis = 60;

    /**
     * @param poll counts from 0
     * @return milliseconds to wait before it
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
