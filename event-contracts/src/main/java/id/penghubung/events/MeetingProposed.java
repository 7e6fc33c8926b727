package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Proposal of the agency to meet the reporter.
 *
 * @param round number of the assignment to which this case belongs
 * @param at time of the meeting
 * @param place place of the meeting
 * @param message purpose of the meeting
 */
public record MeetingProposed(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        MeetingKind kind,
        Instant at,
        String place,
        String message,
        Instant proposedAt)
        implements DomainEvent {}
