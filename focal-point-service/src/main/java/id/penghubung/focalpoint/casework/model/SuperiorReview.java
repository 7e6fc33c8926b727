package id.penghubung.focalpoint.casework.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request of a reporter that the superior looks at an answer, once for a complaint.
 *
 * @param caseId the case whose answer is meant
 * @param dueAt the last second in which the decision is in time; afterwards the secretary may decide as well
 * @param decision the decision; null before it
 */
public record SuperiorReview(
        UUID caseId,
        UUID complaintId,
        String agencyCode,
        SuperiorLevel level,
        Instant requestedAt,
        Instant dueAt,
        @Nullable SuperiorDecision decision,
        @Nullable Instant decidedAt) {

    /** Position in a list of requests, soonest due first. */
    public record Position(Instant dueAt, UUID caseId) {}

    public boolean isOpen() {
        return decision == null;
    }

    public Position position() {
        return new Position(dueAt, caseId);
    }
}
