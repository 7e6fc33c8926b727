package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * No rule could decide, or an agency gave the complaint back: the coordinator will decide.
 *
 * @param round the assignment that is awaited
 * @param reason why it waits there
 */
public record ComplaintSentToTriage(UUID complaintId, int round, LocalizedText reason, Instant sentAt)
        implements DomainEvent {}
