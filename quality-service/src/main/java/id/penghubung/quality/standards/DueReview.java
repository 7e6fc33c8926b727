package id.penghubung.quality.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A standard in force and the day of its next review.
 *
 * @param dueOn last day of the review
 * @param reviewedAt time of the last review, or of the publication if there was none
 */
record DueReview(
        UUID standardId,
        String serviceCode,
        String serviceName,
        int number,
        String unitCode,
        String unitName,
        LocalDate dueOn,
        Instant reviewedAt) {}
