package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline that passed without its act.
 *
 * @param subjectId whose duty it was
 * @param dueAt the last second in which the act was in time
 * @param breachedAt the second after it
 */
public record Breach(UUID deadlineId, UUID subjectId, DeadlineStage stage, Instant dueAt, Instant breachedAt) {}
