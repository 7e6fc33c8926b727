package id.penghubung.routing.decision;

import id.penghubung.routing.rules.ComplaintFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of the past, for a trial of rules.
 *
 * @param facts its facts with the coordinator's corrections
 * @param correction what was corrected of its first decision, or null if nothing was
 */
public record PastComplaint(
        UUID id, ComplaintFacts facts, @Nullable Correction correction) {

    /**
     * The newest decision about a complaint that was not made by a rule.
     *
     * @param agencyCode the agency to which it was sent, or null if it waits in triage, such as after a return
     */
    public record Correction(DecisionSource by, @Nullable String agencyCode) {

        /** Returns the destination in the form of {@link id.penghubung.routing.rules.Destination#label}. */
        public String label() {
            return agencyCode == null ? "TRIAGE" : "AGENCY:" + agencyCode;
        }
    }
}
