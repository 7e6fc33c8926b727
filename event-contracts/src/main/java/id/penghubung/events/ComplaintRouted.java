package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An agency was found responsible. Carries the complaint itself, so that the agency's desk needs nobody else.
 *
 * @param round counts a complaint's assignments from 1; events of an earlier round are history
 * @param oversight whether it goes to the inspectorate because it accuses staff (<i>berkadar pengawasan</i>)
 * @param explanation why this agency
 */
public record ComplaintRouted(
        UUID complaintId,
        UUID decisionId,
        int round,
        String agencyCode,
        String agencyName,
        boolean oversight,
        LocalizedText explanation,
        DecisionMaker decidedBy,
        Instant decidedAt,
        String trackingNumber,
        ComplaintDetails complaint,
        Instant submittedAt)
        implements DomainEvent {}
