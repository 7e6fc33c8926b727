package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a complaint or of a case whose due date is to be published.
 *
 * @param subjectId the complaint or the case
 * @param version number of the event among those of this deadline, from 1
 * @param previousDueAt the due date that was published before; null the first time
 */
public record DueDateAnnouncement(
        UUID deadlineId,
        SubjectKind subjectKind,
        UUID subjectId,
        UUID complaintId,
        DeadlineStage stage,
        Instant dueAt,
        long version,
        @Nullable Instant previousDueAt) {

    boolean isFirst() {
        return version == 1;
    }
}
