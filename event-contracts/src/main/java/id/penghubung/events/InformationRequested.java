package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agency cannot go on without something that only the reporter knows; its clock stands still until he answers.
 *
 * @param round the assignment this case answers
 * @param requestId this request; the answer carries it
 * @param question what it asks
 * @param replyBy the day by which it would like to know, where it named one
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
