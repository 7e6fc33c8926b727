package id.penghubung.routing.triage;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.TriageQueueEntry;
import id.penghubung.routing.directory.RoutingWarning;
import id.penghubung.routing.models.AgencySuggestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in the triage queue.
 *
 * @param round the round of the next assignment, counted from 1
 * @param oversight whether the complaint accuses staff, so that only the inspectorate may handle it
 * @param namedAgencyCode the agency that the reporter named as responsible, or null; a hint, also if there is no such agency
 * @param accusedAgencyCode the agency whose staff the complaint accuses, or null
 * @param reason the reason why somebody has to decide
 * @param returnedBy the agency that returned the complaint last, or null
 * @param returns all returns, oldest first
 * @param awaits the office that decides
 * @param dueAt time by which the decision is due; the queue is in this order
 * @param claim the claim of a coordinator that has not ended, or null
 * @param decisions the routing decisions so far, oldest first
 * @param suggestion the agencies that are suggested now, or null
 * @param warnings agencies of the rule, the reporter, the last return or the suggestion for which nobody answers at present, or the
 *     deputy or the head does
 */
@Schema(name = "TriageItem")
public record TriageItemView(
        UUID complaintId,
        String trackingNumber,
        int round,
        ComplaintKind kind,
        String title,
        String description,
        String categoryCode,
        String districtCode,
        boolean oversight,
        @Nullable String namedAgencyCode,
        @Nullable String accusedAgencyCode,
        LocalizedText reason,
        @Nullable String returnedBy,
        List<ReturnView> returns,
        Awaited awaits,
        Instant inTriageSince,
        Instant dueAt,
        Instant submittedAt,
        @Nullable TriageClaimView claim,
        List<DecisionView> decisions,
        @Nullable AgencySuggestion suggestion,
        List<RoutingWarning> warnings) {

    /**
     * @param account the caller's account
     * @param now time at which a claim must not have ended
     */
    static TriageItemView of(
            TriageQueueEntry entry,
            List<DecisionView> decisions,
            Optional<AgencySuggestion> suggestion,
            List<RoutingWarning> warnings,
            String account,
            Instant now) {
        TriageQueueEntry.Claim claim = entry.claim();
        return new TriageItemView(
                entry.complaintId(),
                entry.trackingNumber(),
                entry.round(),
                entry.kind(),
                entry.title(),
                entry.description(),
                entry.categoryCode(),
                entry.districtCode(),
                entry.oversight(),
                entry.namedAgency(),
                entry.accusedAgency(),
                entry.reason(),
                entry.returnedBy(),
                ReturnView.among(decisions),
                entry.toSecretary() ? Awaited.SECRETARY : Awaited.COORDINATOR,
                entry.inTriageSince(),
                entry.dueAt(),
                entry.submittedAt(),
                claim != null && claim.until().isAfter(now) ? TriageClaimView.of(claim, account) : null,
                decisions,
                suggestion.orElse(null),
                warnings);
    }
}
