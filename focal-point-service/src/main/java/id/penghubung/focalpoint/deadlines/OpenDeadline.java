package id.penghubung.focalpoint.deadlines;

import java.util.UUID;

/** A deadline that runs or is suspended, and whose it is. */
record OpenDeadline(UUID id, UUID subjectId) {}
