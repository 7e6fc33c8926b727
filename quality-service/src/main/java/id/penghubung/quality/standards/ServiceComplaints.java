package id.penghubung.quality.standards;

import java.time.Instant;
import java.util.Map;

/** The complaints about services. The feature that counts them implements it. */
public interface ServiceComplaints {

    /**
     * Returns the figures of services.
     *
     * @param since for the code of each service, the time from which its complaints are counted
     * @return the figures of each of these services
     */
    Map<String, ComplaintFigures> since(Map<String, Instant> since);
}
