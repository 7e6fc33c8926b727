package id.penghubung.focalpoint.notifications;

import java.time.Instant;
import java.util.List;

/** Provides the content of the daily digest. Implemented by the feature that owns the cases. */
public interface DigestSource {

    /** The maximum number of tracking numbers in each list of a digest. */
    int MAX_LISTED = 20;

    /**
     * Returns the content of one officer's digest.
     *
     * @param since cases opened from this time on are new
     * @param now cases due before this time are overdue
     * @param endOfDay other cases due before this time are due today
     */
    Summary of(String agencyCode, String account, Instant since, Instant now, Instant endOfDay);

    /** The tracking numbers of each list: {@value #MAX_LISTED} at most, plus one that shows that there are more. */
    record Summary(List<String> dueToday, List<String> overdue, List<String> newCases) {

        boolean isEmpty() {
            return dueToday.isEmpty() && overdue.isEmpty() && newCases.isEmpty();
        }
    }
}
