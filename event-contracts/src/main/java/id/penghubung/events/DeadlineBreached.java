package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline of a case passed without the act it demands. Published once per deadline.
 *
 * @param stage which duty, such as {@code FIRST_FOLLOW_UP} or {@code RESOLUTION}
 * @param dueAt the last second in which the act was in time
 */
public record DeadlineBreached(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        UUID deadlineId,
        String stage,
        Instant dueAt,
        Instant breachedAt)
        implements DomainEvent {}
