package id.penghubung.quality.standards;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reports of the public that name a service, counted from events of other services, without their texts and reporters.
 *
 * @param since time from which they are counted: of the last review, or of the publication of the standard
 * @param total reports that were verified, and neither archived nor withdrawn; the sum of the three kinds
 * @param complaints something was done wrong, or was not done (<i>pengaduan</i>)
 * @param aspirations a wish or a proposal (<i>aspirasi</i>)
 * @param informationRequests a question (<i>permintaan informasi</i>)
 * @param answered reports with an answer of the agency
 * @param late reports of which a deadline of the agency passed
 */
@Schema(name = "ServiceComplaintFigures")
public record ComplaintFigures(
        @Schema(required = true) Instant since,
        @Schema(required = true, examples = "7") long total,
        @Schema(required = true, examples = "5") long complaints,
        @Schema(required = true, examples = "1") long aspirations,
        @Schema(required = true, examples = "1") long informationRequests,
        @Schema(required = true, examples = "6") long answered,
        @Schema(required = true, examples = "2") long late) {

    /** Returns the figures of a service that nobody named. */
    public static ComplaintFigures none(Instant since) {
        return new ComplaintFigures(since, 0, 0, 0, 0, 0, 0);
    }
}
