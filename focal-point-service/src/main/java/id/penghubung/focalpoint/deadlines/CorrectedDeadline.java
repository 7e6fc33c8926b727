package id.penghubung.focalpoint.deadlines;

import java.util.Optional;

/**
 * The deadline of a subject after a correction of the times from which it counts.
 *
 * @param move the move of its due time; empty if that stays
 * @param restarted whether it was breached or cancelled, and runs again
 */
public record CorrectedDeadline(SubjectDeadlines deadlines, Optional<DeadlineMove> move, boolean restarted) {

    static CorrectedDeadline unchanged(SubjectDeadlines deadlines) {
        return new CorrectedDeadline(deadlines, Optional.empty(), false);
    }
}
