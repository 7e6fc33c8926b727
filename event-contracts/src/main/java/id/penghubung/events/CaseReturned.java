package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Return of a case by an agency that is not responsible; the complaint goes back to triage.
 *
 * @param round number of the assignment to which this case belongs
 * @param reason reason why the agency is not responsible
 * @param suggestedAgencyCode agency that is responsible in the opinion of the agency that returns the case
 * @param resolutionDueAt last second in which an answer is in time; the time that was used stays used. Absent in events of earlier
 *     releases
 */
public record CaseReturned(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        String reason,
        Instant returnedAt,
        @Nullable String suggestedAgencyCode,
        @Nullable Instant resolutionDueAt)
        implements DomainEvent {

    /** Creates an event that names no other agency and no due date. */
    public CaseReturned(
            UUID complaintId, UUID caseId, int round, String agencyCode, String reason, Instant returnedAt) {
        this(complaintId, caseId, round, agencyCode, reason, returnedAt, null, null);
    }
}
