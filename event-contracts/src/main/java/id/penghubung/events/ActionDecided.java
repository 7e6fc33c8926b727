package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Decision of the liaison about an action of an agency. Its reason is not published.
 *
 * @param product the product of the Ombudsman, such as {@code CORRECTIVE_ACTION}
 * @param agencyCode code of the agency that is to act
 * @param outcome {@code ACCEPTED}, {@code PARTLY_ACCEPTED}, {@code RETURNED}, {@code NOT_CARRIED_OUT} or
 *     {@code WITHDRAWN}
 */
public record ActionDecided(
        UUID actionId, UUID matterId, String product, String agencyCode, String outcome, Instant decidedAt)
        implements DomainEvent {}
