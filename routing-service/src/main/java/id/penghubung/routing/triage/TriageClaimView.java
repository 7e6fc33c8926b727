package id.penghubung.routing.triage;

import id.penghubung.routing.decision.TriageQueueEntry.Claim;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The claim of a coordinator on a complaint. It has not ended.
 *
 * @param claimedBy name of the coordinator
 * @param claimedUntil time at which it ends by itself
 * @param own whether it is the caller's
 */
@Schema(name = "TriageClaim")
public record TriageClaimView(
        @Schema(required = true) String claimedBy,
        @Schema(required = true) Instant claimedUntil,
        @Schema(required = true) boolean own) {

    static TriageClaimView of(Claim claim, String account) {
        return new TriageClaimView(
                claim.claimant().name(),
                claim.until(),
                claim.claimant().account().equals(account));
    }
}
