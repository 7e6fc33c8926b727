package id.penghubung.routing.trial;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The decisions that a draft would have made, beside the rules in force and what coordinators and agencies had corrected.
 *
 * @param examined number of complaints
 * @param elsewhere number of them that the draft sends elsewhere than the rules in force
 * @param corrected number of complaints with a decision that no rule made
 * @param draftAgrees number of corrected complaints that the draft sends where they were sent in the end
 * @param inForceAgrees number of corrected complaints that the rules in force send there
 * @param moves where complaints go from and to, most complaints first; at most 200
 */
@Schema(name = "TrialReport")
public record TrialReport(
        @Schema(required = true) int examined,
        @Schema(required = true) int elsewhere,
        @Schema(required = true) int corrected,
        @Schema(required = true) int draftAgrees,
        @Schema(required = true) int inForceAgrees,
        @Schema(required = true) List<Move> moves) {

    /**
     * Complaints that the draft sends elsewhere in the same way.
     *
     * @param inForce destination by the rules in force, such as {@code AGENCY:dpu} or {@code TRIAGE}
     * @param draft destination by the draft
     * @param complaints number of complaints
     * @param corrected number of them with a decision that no rule made
     * @param draftAgrees number of these that the draft sends where they were sent in the end
     */
    @Schema(name = "TrialMove")
    public record Move(String inForce, String draft, int complaints, int corrected, int draftAgrees) {}
}
