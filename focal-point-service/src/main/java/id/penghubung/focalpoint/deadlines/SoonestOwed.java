package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/** The soonest deadline that a subject owes. */
public record SoonestOwed(UUID subjectId, Instant dueAt) {}
