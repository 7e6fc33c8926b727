package id.penghubung.routing.triage;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.TriageQueueEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on the desk.
 *
 * @param round the assignment that is awaited, counted from 1
 * @param oversight whether it accuses staff, so that only the inspectorate may have it
 * @param reason why it waits
 * @param returnedBy the agency that gave it back last
 * @param decisions what was decided about it so far, oldest first
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
        Instant waitingSince,
        Instant submittedAt,
        List<DecisionView> decisions) {

    static TriageItemView of(TriageQueueEntry entry, List<DecisionView> decisions) {
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
                entry.waitingSince(),
                entry.submittedAt(),
                decisions);
    }
}
