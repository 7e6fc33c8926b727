package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator's marks on a complaint whose submission has not been applied.
 *
 * @param oversight whether it accuses staff, as the coordinator found last, or null if it was neither verified nor corrected
 * @param classification the last one that the coordinator found, or null if there is none, or an earlier release stored the oversight only
 * @param accusedCorrected whether the accused party was corrected
 * @param accusedAgency code of the corrected party's agency, or null if it names none
 */
record EarlyMarks(
        @Nullable Boolean oversight,
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
        ComplaintRouting routing =
                new ComplaintRouting(submitted, oversight == null ? oversightAsSubmitted : oversight);
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
