package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/** A deadline whose due time was changed by a recalculation. */
public record DeadlineMove(
        UUID deadlineId, UUID subjectId, DeadlineStage stage, Instant previousDueAt, Instant newDueAt) {}
