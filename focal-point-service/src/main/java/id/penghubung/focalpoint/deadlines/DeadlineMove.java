package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/** A deadline that a changed rule put elsewhere. */
public record DeadlineMove(UUID deadlineId, UUID subjectId, DeadlineStage stage, Instant fromDue, Instant toDue) {}
