package id.penghubung.routing.triage;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.TriageQueueEntry;
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
 * @param reason the reason why the coordinator has to decide
 * @param returnedBy the agency that returned the complaint last, or null
 * @param decisions the routing decisions so far, oldest first
 * @param suggestion the agencies that are suggested now, or null
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
        LocalizedText reason,
        @Nullable String returnedBy,
        Instant inTriageSince,
        Instant submittedAt,
        List<DecisionView> decisions,
        @Nullable AgencySuggestion suggestion) {

    static TriageItemView of(
            TriageQueueEntry entry, List<DecisionView> decisions, Optional<AgencySuggestion> suggestion) {
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
                entry.reason(),
                entry.returnedBy(),
                entry.inTriageSince(),
                entry.submittedAt(),
                decisions,
                suggestion.orElse(null));
    }
}
