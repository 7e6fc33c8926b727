package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that has duties to be done in time.
 *
 * @param stages the duties
 * @param startedAt the moment from which they are counted
 */
public record DeadlineSubject(
        UUID id,
        UUID complaintId,
        String agencyCode,
        ComplaintClass complaintClass,
        Set<DeadlineStage> stages,
        Instant startedAt) {}
