package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Information request to the reporter. The deadlines of the agency are suspended until the reporter answers.
 *
 * @param round number of the assignment to which this case belongs
 * @param requestId id of this request; the answer contains it
 * @param question text of the request
 * @param replyBy last day on which the reporter can answer; absent in events of earlier releases without a day
 * @param ifUnanswered {@code WITHDRAW} if the complaint is deemed withdrawn without an answer, {@code CONTINUE} if the agency then
 *     goes on; absent in events of earlier releases
 */
public record InformationRequested(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        UUID requestId,
        String question,
        @Nullable LocalDate replyBy,
        Instant requestedAt,
        @Nullable String ifUnanswered)
        implements DomainEvent {

    /** Creates the event of a request after which the agency goes on without an answer. */
    public InformationRequested(
            UUID complaintId,
            UUID caseId,
            int round,
            String agencyCode,
            UUID requestId,
            String question,
            @Nullable LocalDate replyBy,
            Instant requestedAt) {
        this(complaintId, caseId, round, agencyCode, requestId, question, replyBy, requestedAt, null);
    }
}
