package id.penghubung.routing.triage;

import id.penghubung.routing.decision.DecisionSource;
import id.penghubung.routing.decision.DecisionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The return of a complaint by an agency.
 *
 * @param agencyCode the agency that refused it; absent in returns to earlier releases
 * @param reason why it is not responsible; absent if the complaint was erased
 * @param suggestedAgencyCode the agency that it named as responsible
 */
@Schema(name = "ComplaintReturn")
public record ReturnView(
        @Nullable String agencyCode,
        @Nullable String reason,
        @Nullable String suggestedAgencyCode,
        @Schema(required = true) Instant returnedAt) {

    /** Returns the returns among decisions, in their order. */
    static List<ReturnView> among(List<DecisionView> decisions) {
        return decisions.stream()
                .filter(decision -> decision.decidedBy() == DecisionSource.AGENCY)
                .map(decision -> new ReturnView(
                        decision.returnedBy(), decision.reason(), decision.suggestedAgencyCode(), decision.decidedAt()))
                .toList();
    }
}
