package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.models.SuggestedComplaint;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that waits for a decision.
 *
 * @param round the round of the next assignment, counted from 1
 * @param oversight whether the complaint accuses staff, so that only the inspectorate may handle it
 * @param namedAgency the agency that the reporter named as responsible, which the directory may not have, or null
 * @param accusedAgency the agency that the complaint accuses, or null
 * @param reason the reason why somebody has to decide
 * @param returnedBy the agency that returned the complaint last, or null
 * @param returns number of returns by agencies
 * @param toSecretary whether the regional secretary decides, and not the coordinator
 * @param dueAt time by which the decision is due
 * @param claim the last claim of a coordinator, which may have ended, or null
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
        @Nullable String namedAgency,
        @Nullable String accusedAgency,
        LocalizedText reason,
        @Nullable String returnedBy,
        int returns,
        boolean toSecretary,
        Instant inTriageSince,
        Instant dueAt,
        Instant submittedAt,
        @Nullable Claim claim) {

    /** The claim of a coordinator. */
    public record Claim(Claimant claimant, Instant until) {}

    /** Returns whether the complaint accuses staff of an agency. */
    public boolean accusesStaffOf(String agencyCode) {
        return oversight && agencyCode.equals(accusedAgency);
    }

    /**
     * Returns what suggestions need.
     *
     * @param refusers agencies that returned the complaint, in any round
     */
    public SuggestedComplaint forSuggestions(Set<String> refusers) {
        return new SuggestedComplaint(SuggestedComplaint.text(title, description), oversight, accusedAgency, refusers);
    }
}
