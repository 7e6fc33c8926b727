package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The reporter told the agency what it asked for.
 *
 * @param round the assignment whose case asked
 * @param requestId the request this answers
 * @param message what was told
 */
public record InformationProvided(UUID complaintId, int round, UUID requestId, String message, Instant providedAt)
        implements DomainEvent {}
