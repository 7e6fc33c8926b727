package id.penghubung.routing.triage;

import id.penghubung.routing.decision.AssignmentOutcome;
import id.penghubung.routing.decision.DecisionSource;
import id.penghubung.routing.decision.SimilarDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assignment of a similar past complaint, and what became of it.
 *
 * @param sharedWords stems of words that both complaints have, the rarest first
 */
@Schema(name = "SimilarDecision")
public record SimilarDecisionView(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) String title,
        @Schema(required = true) String districtCode,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String agencyName,
        @Schema(required = true) DecisionSource decidedBy,
        @Schema(required = true) Instant decidedAt,
        @Schema(required = true) AssignmentOutcome outcome,
        @Schema(required = true) List<String> sharedWords) {

    static SimilarDecisionView of(SimilarDecision similar) {
        return new SimilarDecisionView(
                similar.complaintId(),
                similar.trackingNumber(),
                similar.title(),
                similar.districtCode(),
                similar.agencyCode(),
                similar.agencyName(),
                similar.decidedBy(),
                similar.decidedAt(),
                similar.outcome(),
                similar.sharedWords());
    }
}
