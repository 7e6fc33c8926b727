package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Return of a case by an agency that is not responsible; the complaint goes back to triage.
 *
 * @param round number of the assignment to which this case belongs
 * @param reason reason why the agency is not responsible
 */
public record CaseReturned(
        UUID complaintId, UUID caseId, int round, String agencyCode, String reason, Instant returnedAt)
        implements DomainEvent {}
