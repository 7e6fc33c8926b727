package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Dispute of the agency's answer by the reporter, within ten working days (SP4N-LAPOR). The case of this round goes on, with the time
 * that the agency has used.
 *
 * @param round number of the assignment whose answer is disputed
 * @param number number of the dispute of this complaint, from 1
 * @param reason text of the reporter for the agency
 */
public record ComplaintDisputed(UUID complaintId, int round, int number, String reason, Instant disputedAt)
        implements DomainEvent {}
