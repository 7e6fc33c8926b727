package id.penghubung.quality.surveys;

import java.time.Instant;

/** Single-use links of one kind, which are deleted when nothing needs them any more. Each kind has one bean of it. */
public interface ExpiringLinks {

    /** Deletes links that expired unused before a time, oldest first. Returns their number. Joins the caller's transaction. */
    int deleteExpired(Instant before, int limit);

    /**
     * Deletes used links that expired before a time and by which no answer can be repeated any more, oldest first. Returns their number.
     * Joins the caller's transaction.
     */
    int deleteUsed(Instant before, int limit);
}
