package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Breach of a deadline of a complaint: the required action did not happen in time. Published once per deadline.
 *
 * @param type type of the deadline, such as {@code VERIFICATION} or {@code COMPLETION_BY_REPORTER}
 * @param dueAt last second in which the action was in time
 */
public record ComplaintDeadlineBreached(UUID complaintId, String type, Instant dueAt, Instant breachedAt)
        implements DomainEvent {}
