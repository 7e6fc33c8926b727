package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The agency says it is not responsible; the complaint goes back to triage.
 *
 * @param round the assignment this case answers
 * @param reason why it is not
 */
public record CaseReturned(
        UUID complaintId, UUID caseId, int round, String agencyCode, String reason, Instant returnedAt)
        implements DomainEvent {}
