package id.penghubung.quality.standards;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A review of a standard that was not made in time, for features that follow it up.
 *
 * @param standardId version of the standard that is in force
 * @param dueOn last day of the review
 */
public record OverdueReview(
        UUID standardId, String serviceCode, String serviceName, String unitCode, LocalDate dueOn) {}
