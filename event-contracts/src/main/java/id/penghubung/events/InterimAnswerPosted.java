package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agency is late and says how far it is and why; the answer is still owed.
 *
 * @param round the assignment this case answers
 * @param message what it said
 * @param expectedBy the day by which it means to answer, where it named one
 */
public record InterimAnswerPosted(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        String message,
        @Nullable LocalDate expectedBy,
        Instant postedAt)
        implements DomainEvent {}
