package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import java.time.Instant;
import java.util.UUID;

/**
 * A deadline that has reached an escalation level.
 *
 * @param subjectId the subject of the deadline, such as a case
 * @param at the time of the level; for the breach the second after {@code dueAt}
 * @param dueAt the last second in which the action is in time
 */
public record EscalationReached(
        UUID deadlineId, UUID subjectId, DeadlineStage stage, EscalationLevel level, Instant at, Instant dueAt) {

    /** Returns the breach; valid for {@link EscalationLevel#BREACH} only. */
    public Breach breach() {
        return new Breach(deadlineId, subjectId, stage, dueAt, at);
    }
}
