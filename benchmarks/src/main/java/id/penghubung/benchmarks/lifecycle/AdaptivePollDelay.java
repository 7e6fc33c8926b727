package id.penghubung.benchmarks.lifecycle;

/**
 * When to look for the first time whether something has arrived. A look too early costs the machine a request, a look too
 * late costs the clock; so it moves to where about three of four first looks find what they look for.
 */
final class AdaptivePollDelay {

    private static final double LONGEST_MILLIS = 1_000;
    private static final double SHORTEST_MILLIS = 3;

    /** Each later look waits so much longer than the one before. */
    private static final double GROWTH = 1.5;

    /** One step back for three steps forward. */
    private static final double EARLIER = 0.98;

    private static final double LATER = 1.06;

    /** After a first look in vain, it is likely there soon. */
    private static final double SECOND_SHARE = 0.4;

    private double millis = 60;

    /**
     * @param look counts from 0
     * @return milliseconds to wait before it
     */
    double pauseBefore(int look) {
        return look == 0 ? millis : Math.max(5, millis * SECOND_SHARE) * Math.pow(GROWTH, look - 1);
    }

    void firstLook(boolean found) {
        millis = Math.clamp(millis * (found ? EARLIER : LATER), SHORTEST_MILLIS, LONGEST_MILLIS);
    }

    double millis() {
        return millis;
    }
}
