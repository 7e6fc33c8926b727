package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The agency asks the reporter to meet.
 *
 * @param round the assignment this case answers
 * @param at when it would be
 * @param place where
 * @param message what for
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
