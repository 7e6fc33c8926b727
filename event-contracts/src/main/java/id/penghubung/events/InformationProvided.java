package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Answer of the reporter to an information request.
 *
 * @param round number of the assignment whose case has the request
 * @param requestId id of the information request
 * @param message text of the answer
 */
public record InformationProvided(UUID complaintId, int round, UUID requestId, String message, Instant providedAt)
        implements DomainEvent {}
