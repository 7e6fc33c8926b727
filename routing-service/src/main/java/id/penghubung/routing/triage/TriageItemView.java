package id.penghubung.routing.triage;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.TriageQueueEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    static TriageItemView of(TriageQueueEntry waiting, List<DecisionView> decisions) {
        return new TriageItemView(
                waiting.complaintId(),
                waiting.trackingNumber(),
                waiting.round(),
                waiting.kind(),
                waiting.title(),
                waiting.description(),
                waiting.categoryCode(),
                waiting.districtCode(),
                waiting.oversight(),
                waiting.reason(),
                waiting.returnedBy(),
                waiting.waitingSince(),
                waiting.submittedAt(),
                decisions);
    }
}
