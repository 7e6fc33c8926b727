package id.penghubung.quality.coverage;

import java.time.Instant;

/** Counts reports that name a service which is not in the catalogue. The feature that stores them implements it by one bean. */
public interface UnlistedServiceSource {

    /**
     * Returns the reports of a time.
     *
     * @param until end of the time, exclusive
     */
    UnlistedServices between(Instant from, Instant until);
}
