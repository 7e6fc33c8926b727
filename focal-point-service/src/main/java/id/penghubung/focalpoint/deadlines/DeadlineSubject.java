package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A subject of deadlines, such as a case.
 *
 * @param stages the stages for which deadlines start
 * @param startedAt the time from which they are counted
 */
public record DeadlineSubject(
        UUID id,
        UUID complaintId,
        String agencyCode,
        ComplaintClass complaintClass,
        Set<DeadlineStage> stages,
        Instant startedAt) {}
