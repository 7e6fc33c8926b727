package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Assignment of a complaint to the responsible agency. Contains the complaint itself, so that the agency can work on it
 * without a request to a different service.
 *
 * @param round number of the assignment, starting at 1 for each complaint; events of an earlier round no longer have an
 *     effect
 * @param oversight true if the complaint goes to the inspectorate because it accuses staff (<i>berkadar pengawasan</i>)
 * @param explanation reason for the choice of this agency
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
