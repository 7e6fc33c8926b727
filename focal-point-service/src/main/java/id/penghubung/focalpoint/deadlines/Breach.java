package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline that passed before the required action was taken.
 *
 * @param subjectId the subject of the deadline, such as a case
 * @param dueAt the last second in which the action would have been in time
 * @param breachedAt the second after {@code dueAt}
 */
public record Breach(UUID deadlineId, UUID subjectId, DeadlineStage stage, Instant dueAt, Instant breachedAt) {}
