package id.penghubung.quality.ratings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document by which the Ombudsman announces ratings.
 *
 * @param number reference number of the document
 * @param issuedOn date of the document
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 */
@Schema(name = "RatingDocument")
record RatingDocumentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String number,
        @Schema(required = true) LocalDate issuedOn,
        @Schema(required = true) String name,
        @Schema(required = true) String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256,
        @Schema(required = true) Instant addedAt) {

    static RatingDocumentView of(RatingDocument document) {
        return new RatingDocumentView(
                document.id(),
                document.number(),
                document.issuedOn(),
                document.file().name(),
                document.file().mediaType(),
                document.file().size(),
                document.file().sha256(),
                document.addedAt());
    }
}
