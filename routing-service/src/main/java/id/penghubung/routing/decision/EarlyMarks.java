package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator's marks on a complaint whose submission has not been applied.
 *
 * @param oversight whether it accuses staff, or null if it was neither verified nor corrected
 * @param accusedCorrected whether the accused party was corrected
 * @param accusedAgency code of the corrected party's agency, or null if it names none
 */
record EarlyMarks(
        @Nullable Boolean oversight,
        boolean accusedCorrected,
        @Nullable String accusedAgency) {

    /** Creates the routing of the complaint with these marks; those that are missing are as it was submitted. */
    ComplaintRouting routingOf(ComplaintSubmitted submitted, boolean oversightAsSubmitted) {
        ComplaintRouting routing =
                new ComplaintRouting(submitted, oversight == null ? oversightAsSubmitted : oversight);
        if (accusedCorrected) {
            routing.complaint.correctAccused(accusedAgency);
        }
        return routing;
    }
}
