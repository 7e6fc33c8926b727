package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Interim answer of an agency that is late, with its progress and the reason. The final answer is still due.
 *
 * @param round number of the assignment to which this case belongs
 * @param message text of the interim answer
 * @param expectedBy date by which the agency intends to answer, if it named one
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
