package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Closing of an answered complaint.
 *
 * @param reasonCode {@code ACCEPTED} by the reporter, or {@code NO_REPLY} within ten working days; values may be added
 */
public record ComplaintClosed(UUID complaintId, String reasonCode, Instant closedAt) implements DomainEvent {}
