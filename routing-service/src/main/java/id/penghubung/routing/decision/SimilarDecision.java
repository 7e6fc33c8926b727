package id.penghubung.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An assignment of a past complaint that is similar to one in triage.
 *
 * @param outcome what became of the assignment
 * @param sharedWords stems of words that both have and few others, the rarest first
 */
public record SimilarDecision(
        UUID complaintId,
        String trackingNumber,
        String title,
        String districtCode,
        String agencyCode,
        String agencyName,
        DecisionSource decidedBy,
        Instant decidedAt,
        AssignmentOutcome outcome,
        List<String> sharedWords) {

    /** Returns this decision with the words that it shares with another complaint. */
    SimilarDecision sharing(List<String> words) {
        return new SimilarDecision(
                complaintId,
                trackingNumber,
                title,
                districtCode,
                agencyCode,
                agencyName,
                decidedBy,
                decidedAt,
                outcome,
                words);
    }
}
