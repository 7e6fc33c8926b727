package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Order of the Ombudsman to an agency, such as a corrective action (<i>tindakan korektif</i>). What is to be done is not
 * published, because it may tell of the reporter.
 *
 * @param product the product of the Ombudsman, such as {@code CORRECTIVE_ACTION}
 * @param agencyCode code of the agency that is to act
 * @param dueOn the last day, before any extension
 * @param orderedAt the time at which it was entered
 */
public record ActionOrdered(
        UUID actionId, UUID matterId, String product, String agencyCode, LocalDate dueOn, Instant orderedAt)
        implements DomainEvent {}
