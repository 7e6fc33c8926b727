package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/** The earliest due time of a subject among the deadlines whose action is still required. */
public record EarliestPendingDeadline(UUID subjectId, Instant dueAt) {}
