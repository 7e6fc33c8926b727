package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Due date of a deadline of a complaint, first or changed. Deadlines of the cases at agencies have events of their own.
 *
 * @param type type of the deadline, such as {@code VERIFICATION} or {@code COMPLETION_BY_REPORTER}
 * @param dueAt last second in which the action is in time
 * @param deadlineId id of the deadline; absent in events of earlier releases
 * @param explanation how the due date was calculated, as text; only in events of earlier releases
 * @param calculation how the due date was calculated; absent in events of earlier releases
 * @param escalated true if the deadline was escalated; absent before that
 */
public record ComplaintDeadlineSet(
        UUID complaintId,
        String type,
        Instant dueAt,
        @Nullable UUID deadlineId,
        @Nullable LocalizedText explanation,
        @Nullable DeadlineCalculation calculation,
        @Nullable Boolean escalated,
        Instant setAt)
        implements DomainEvent {

    /** Creates an event without an explanation. */
    public ComplaintDeadlineSet(
            UUID complaintId, String type, Instant dueAt, @Nullable Boolean escalated, Instant setAt) {
        this(complaintId, type, dueAt, null, null, null, escalated, setAt);
    }
}
