package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dispute of the agency's answer by the reporter, within ten working days (SP4N-LAPOR). The case of this round goes on, with the time
 * that the agency has used.
 *
 * @param round number of the assignment whose answer is disputed
 * @param number number of the dispute of this complaint, from 1
 * @param reason text of the reporter for the agency
 * @param answeredAt time of the answer that is disputed, as the agency's service told it; absent in events from before this member. If the
 *     superior has reopened the case since, a newer answer is not disputed
 */
public record ComplaintDisputed(
        UUID complaintId,
        int round,
        int number,
        String reason,
        @Nullable Instant answeredAt,
        Instant disputedAt) implements DomainEvent {

    /** Creates a dispute that does not tell the time of the answer. */
    public ComplaintDisputed(UUID complaintId, int round, int number, String reason, Instant disputedAt) {
        this(complaintId, round, number, reason, null, disputedAt);
    }
}
