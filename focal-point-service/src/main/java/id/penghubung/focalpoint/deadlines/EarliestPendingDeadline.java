package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/** The soonest deadline that a subject owes. */
public record EarliestPendingDeadline(UUID subjectId, Instant dueAt) {}
