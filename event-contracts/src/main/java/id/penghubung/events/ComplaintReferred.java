package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Referral of a complaint to the Ombudsman by its reporter. Contains neither the identity of the reporter nor any text.
 *
 * @param ground the reason why the complaint can be referred, such as {@code OVERDUE} or {@code UNSATISFACTORY_ANSWER}
 * @param hiddenFromAgencies whether the identity of the reporter is secret from the agencies
 * @param consentGiven whether the reporter consented to pass their identity on to the Ombudsman
 */
public record ComplaintReferred(
        UUID complaintId,
        String trackingNumber,
        String ground,
        boolean hiddenFromAgencies,
        boolean consentGiven,
        Instant referredAt)
        implements DomainEvent {}
