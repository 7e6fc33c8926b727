package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.models.SuggestedComplaint;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that waits for the coordinator's decision.
 *
 * @param round the round of the next assignment, counted from 1
 * @param oversight whether the complaint accuses staff, so that only the inspectorate may handle it
 * @param reason the reason why the coordinator has to decide
 * @param returnedBy the agency that returned the complaint last, or null
 * @param accusedAgency the agency that the complaint accuses, or null
 */
public record TriageQueueEntry(
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
        @Nullable String accusedAgency) {

    /** Returns what suggestions need. */
    public SuggestedComplaint forSuggestions() {
        return new SuggestedComplaint(
                SuggestedComplaint.text(title, description), oversight, accusedAgency, returnedBy);
    }

    static TriageQueueEntry of(ComplaintRouting routing) {
        Complaint complaint = routing.complaint;
        return new TriageQueueEntry(
                routing.complaintId,
                complaint.trackingNumber,
                routing.round,
                complaint.kind,
                complaint.title,
                complaint.description,
                complaint.categoryCode,
                complaint.districtCode,
                routing.oversight,
                new LocalizedText(
                        Objects.requireNonNull(routing.triageReasonId), Objects.requireNonNull(routing.triageReasonEn)),
                routing.returnedBy,
                Objects.requireNonNull(routing.inTriageSince),
                complaint.submittedAt,
                complaint.accusedAgency);
    }
}
