package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A running deadline of a complaint whose due date is to be published.
 *
 * @param version number of the event among those of this deadline, from 1
 */
public record DueDateAnnouncement(
        UUID deadlineId, UUID complaintId, DeadlineStage stage, Instant dueAt, long version) {}
