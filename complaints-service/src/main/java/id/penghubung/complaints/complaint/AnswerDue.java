package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of the agency, as far as this service knows them.
 *
 * @param resolutionDueAt due date that the reporter sees, or null before the agency works on the complaint
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
     * may have moved since, has passed as well.
     *
     * @param suspended whether the agency waits for the reporter: only a breach of the due date itself counts then
     */
    Optional<Instant> lateSince(Instant now, boolean suspended) {
        Instant breached = overdueSince;
        if (breached == null) {
            return Optional.empty();
        }
        Instant due = resolutionDueAt;
        if (due == null) {
            return Optional.of(breached);
        }
        boolean late = suspended ? !breached.isBefore(due) : now.isAfter(due);
        return late ? Optional.of(due) : Optional.empty();
    }
}
