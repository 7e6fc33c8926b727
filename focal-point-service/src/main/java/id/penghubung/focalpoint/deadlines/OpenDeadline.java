package id.penghubung.focalpoint.deadlines;

import java.util.UUID;

/** The id of a running or suspended deadline, and of its subject. */
record OpenDeadline(UUID id, UUID subjectId) {}
