package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Forfeiture of the right to answer, because the second request for clarification was not answered in time, or its withdrawal,
 * because the answer was sent in time and registered later.
 *
 * @param letterId the second request
 * @param forfeited false after the withdrawal
 * @param changedAt the time at which the right was forfeited, or the forfeiture withdrawn
 */
public record RightToAnswerChanged(
        UUID letterId, UUID matterId, String agencyCode, boolean forfeited, Instant changedAt) implements DomainEvent {}
