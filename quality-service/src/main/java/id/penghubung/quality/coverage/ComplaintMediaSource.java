package id.penghubung.quality.coverage;

import java.util.Collection;
import java.util.Map;

/**
 * Counts the media by which units take complaints, of which the aspect of consultation and complaints of PEKPPP asks (PermenPANRB 29/2022).
 * The feature that keeps them implements it by one bean.
 */
public interface ComplaintMediaSource {

    /** Returns the number of different media of units by their codes, with one statement. A unit without an entry has none. */
    Map<String, Integer> complaintMedia(Collection<String> units);
}
