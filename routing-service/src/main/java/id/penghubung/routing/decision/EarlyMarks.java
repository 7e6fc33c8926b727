package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator's marks on a complaint whose submission has not been applied.
 *
 * @param classification the last one that the coordinator found, or null if the complaint was neither verified nor corrected
 * @param accusedCorrected whether the accused party was corrected
 * @param accusedAgency code of the corrected party's agency, or null if it names none
 */
record EarlyMarks(
        @Nullable Classification classification,
        boolean accusedCorrected,
        @Nullable String accusedAgency) {

    /**
     * The classification of a complaint after a verification or a correction, with the parts that it has not changed.
     *
     * @param oversight whether the complaint accuses staff
     */
    record Classification(ComplaintKind kind, String categoryCode, String districtCode, boolean oversight) {}

    /** Creates the routing of the complaint with these marks; those that are missing are as it was submitted. */
    ComplaintRouting routingOf(ComplaintSubmitted submitted, boolean oversightAsSubmitted) {
        ComplaintRouting routing = new ComplaintRouting(submitted, oversightAsSubmitted);
        if (classification != null) {
            routing.correct(
                    classification.kind(),
                    classification.categoryCode(),
                    classification.districtCode(),
                    classification.oversight());
        }
        if (accusedCorrected) {
            routing.complaint.correctAccused(accusedAgency);
        }
        return routing;
    }
}
