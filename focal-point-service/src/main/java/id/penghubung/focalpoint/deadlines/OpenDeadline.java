package id.penghubung.focalpoint.deadlines;

import java.util.UUID;

/** The id of a running or suspended deadline, and its subject. */
record OpenDeadline(UUID id, SubjectKind subjectKind, UUID subjectId) {}
