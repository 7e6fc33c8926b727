package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Completion of a complaint by the reporter after it was told to be incomplete. The text stays in complaints-service, since it
 * may tell who the reporter is.
 */
public record ComplaintCompleted(UUID complaintId, Instant completedAt) implements DomainEvent {}
