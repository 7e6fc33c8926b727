package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Entry of a complaint into the triage queue, because no rule applied or an agency returned it. The coordinator will
 * decide.
 *
 * @param round number of the assignment that is to be decided
 * @param reason reason for triage
 */
public record ComplaintSentToTriage(UUID complaintId, int round, LocalizedText reason, Instant sentAt)
        implements DomainEvent {}
