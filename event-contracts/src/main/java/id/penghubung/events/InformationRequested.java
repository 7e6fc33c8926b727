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
 * @param replyBy date by which the agency would like an answer, if it named one
 */
public record InformationRequested(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        UUID requestId,
        String question,
        @Nullable LocalDate replyBy,
        Instant requestedAt)
        implements DomainEvent {}
