package id.penghubung.quality.standards;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A review of a standard, for features that follow it up.
 *
 * @param standardId version of the standard that was in force
 * @param dueOn last day of the review
 * @param reviewedOn day on which it was reviewed, or a later version came into force
 */
public record StandardReviewed(UUID standardId, String serviceCode, LocalDate dueOn, LocalDate reviewedOn) {}
