package id.penghubung.complaints.answers;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rating of the handling of a complaint.
 *
 * @param rating from 1 (poor) to 5
 * @param comment words that explain it, or null
 */
@Schema(name = "ComplaintRatingRequest")
public record RatingRequest(
        @NotNull @Min(1) @Max(5) @Schema(required = true) Integer rating,
        @Nullable @Size(max = 2000) String comment) {

    public RatingRequest {
        comment = comment == null ? null : StorableText.stripped(comment);
    }
}
