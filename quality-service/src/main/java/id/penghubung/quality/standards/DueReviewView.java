package id.penghubung.quality.standards;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard in force, the day of its next review, and the complaints about its service since the last one.
 *
 * @param dueOn last day of the review
 */
@Schema(name = "DueStandardReview")
record DueReviewView(
        @Schema(required = true) UUID standardId,

        @Schema(required = true, examples = "akta-kelahiran")
        String serviceCode,

        @Schema(required = true, examples = "Penerbitan akta kelahiran")
        String serviceName,

        @Schema(required = true) int number,
        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true) ComplaintFigures complaints) {

    static DueReviewView of(DueReview review, ComplaintFigures complaints) {
        return new DueReviewView(
                review.standardId(),
                review.serviceCode(),
                review.serviceName(),
                review.number(),
                review.unitCode(),
                review.unitName(),
                review.dueOn(),
                complaints);
    }
}
