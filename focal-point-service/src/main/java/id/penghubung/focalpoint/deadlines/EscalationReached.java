package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;

/**
 * A duty that has reached a rung.
 *
 * @param subjectId whose duty it is
 * @param at the moment of the rung; for the breach the second after {@code dueAt}
 * @param dueAt the last second in which the act is in time
 */
public record EscalationReached(
        UUID deadlineId, UUID subjectId, DeadlineStage stage, EscalationLevel level, Instant at, Instant dueAt) {

    /** For the rung of the breach. */
    public Breach breach() {
        return new Breach(deadlineId, subjectId, stage, dueAt, at);
    }
}
