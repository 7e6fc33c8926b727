package id.penghubung.quality.standards;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard in force and the day of its next review.
 *
 * @param dueOn last day of the review
 */
@Schema(name = "DueStandardReview")
record DueReview(
        @Schema(required = true) UUID standardId,

        @Schema(required = true, examples = "akta-kelahiran")
        String serviceCode,

        @Schema(required = true, examples = "Penerbitan akta kelahiran")
        String serviceName,

        @Schema(required = true) int number,
        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) LocalDate dueOn) {}
