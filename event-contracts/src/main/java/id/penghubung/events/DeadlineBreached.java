package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Breach of a deadline of a case: the required action did not happen in time. Published once per deadline.
 *
 * @param stage stage of the deadline, such as {@code FIRST_FOLLOW_UP} or {@code RESOLUTION}
 * @param dueAt last second in which the action was in time
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
