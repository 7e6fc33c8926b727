package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of the agency, as far as this service knows them.
 *
 * @param resolutionDueAt due date that the reporter sees, or null before it is known
 * @param overdueSince due time of the deadline that was breached last, or null
 */
@Embeddable
record AnswerDue(
        @Nullable Instant resolutionDueAt, @Nullable Instant overdueSince) {

    static final AnswerDue UNKNOWN = new AnswerDue(null, null);

    AnswerDue dueAt(@Nullable Instant due) {
        return new AnswerDue(due, overdueSince);
    }

    AnswerDue breachedAt(Instant due) {
        return new AnswerDue(resolutionDueAt, due);
    }

    /**
     * Returns the time since when the agency is late: a deadline was breached, and the due date that the reporter knows, which
     * may have moved since, has passed as well. An agency that has not begun to work is late from its first breach on.
     *
     * @param status of the complaint: while the agency waits for the reporter, only a breach of the due date itself counts
     */
    Optional<Instant> lateSince(Instant now, ComplaintStatus status) {
        Instant breached = overdueSince;
        if (breached == null) {
            return Optional.empty();
        }
        Instant due = resolutionDueAt;
        if (due == null || status == ComplaintStatus.FORWARDED) {
            return Optional.of(breached);
        }
        boolean suspended = status == ComplaintStatus.NEEDS_INFORMATION;
        boolean late = suspended ? !breached.isBefore(due) : now.isAfter(due);
        return late ? Optional.of(due) : Optional.empty();
    }
}
