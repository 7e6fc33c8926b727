package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rating of the handling of a complaint by its reporter, first or changed. Contains no words of the reporter.
 *
 * @param agencyCode code of the agency that answered; null if it is unknown
 * @param rating from 1 (poor) to 5
 */
public record ComplaintRated(
        UUID complaintId, int round, @Nullable String agencyCode, int rating, Instant ratedAt) implements DomainEvent {}
