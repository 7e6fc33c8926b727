package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Due date of a deadline of a complaint, first or changed. Deadlines of the cases at agencies have events of their own.
 *
 * @param type type of the deadline, such as {@code VERIFICATION} or {@code COMPLETION_BY_REPORTER}
 * @param dueAt last second in which the action is in time
 * @param escalated true if the deadline was escalated; absent before that
 */
public record ComplaintDeadlineSet(
        UUID complaintId,
        String type,
        Instant dueAt,
        @Nullable Boolean escalated,
        Instant setAt) implements DomainEvent {}
