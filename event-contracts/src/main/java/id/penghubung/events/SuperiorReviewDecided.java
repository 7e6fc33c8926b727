package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Decision of the superior, whom the reporter asked to look at an answer. Published once for a request.
 *
 * @param decision {@code ANSWER_STANDS}, or {@code REOPEN}: the same agency goes on with the time that it has used
 * @param decidedBy role that decided: {@code agency-head} or {@code secretary}
 * @param reason reason for the reporter
 */
public record SuperiorReviewDecided(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        String decision,
        String decidedBy,
        String reason,
        Instant decidedAt)
        implements DomainEvent {

    /** Value of {@code decision}: the answer of the agency stands. */
    public static final String ANSWER_STANDS = "ANSWER_STANDS";

    /** Value of {@code decision}: the agency must answer again. */
    public static final String REOPEN = "REOPEN";
}
