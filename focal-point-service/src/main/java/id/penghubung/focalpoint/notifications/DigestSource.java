package id.penghubung.focalpoint.notifications;

import java.time.Instant;
import java.util.List;

/** Whoever has the desks says what is new there: the content of the daily digest. */
public interface DigestSource {

    /** How many of each are named at most. */
    int MAX_LISTED = 20;

    /**
     * What one officer should know this morning.
     *
     * @param since what was opened from then on is new
     * @param now what was due before is overdue
     * @param endOfDay what is due before is due today
     */
    Summary of(String agencyCode, String account, Instant since, Instant now, Instant endOfDay);

    /** Tracking numbers by what they are to him; of each {@value #SHOWN} and one more where there are more. */
    record Summary(List<String> dueToday, List<String> overdue, List<String> newCases) {

        boolean isEmpty() {
            return dueToday.isEmpty() && overdue.isEmpty() && newCases.isEmpty();
        }
    }
}
